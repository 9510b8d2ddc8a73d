import { accept, andThen, decideTransition, type Actor, type Decision } from '../shared/index.js';
import { PAYMENT_LIFECYCLE } from './payment-lifecycle.js';
import type { PaymentStatus } from './payment-statuses.js';
import type { Payment } from './payment.js';

/** Puts a payment on hold, with a reason, until somebody resumes it. */
export function decideHoldPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'hold', payment, actor);
}

/**
 * Resumes a payment in the state in which it was put on hold. Whatever changed meanwhile is checked at the next
 * step.
 */
export function decideResumePayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'resume', payment, actor), (earliest) =>
    accept(payment.heldFrom ?? earliest),
  );
}
