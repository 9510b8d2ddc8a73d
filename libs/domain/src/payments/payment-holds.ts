import { accept, andThen, decideTransition, type Actor, type Decision } from '../shared/index.js';
import { PAYMENT_LIFECYCLE } from './payment-lifecycle.js';
import type { PaymentStatus } from './payment-statuses.js';
import type { Payment } from './payment.js';

/** Stops a payment where it is, with a reason, until somebody resumes it. */
export function decideHoldPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'hold', payment, actor);
}

/** Back to where it was held; what changed meanwhile is asked at the next step. */
export function decideResumePayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'resume', payment, actor), (earliest) =>
    accept(payment.heldFrom ?? earliest),
  );
}
