import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import {
  decideApprovePayment,
  decideRejectPayment,
  decideSendBackPayment,
} from './payment-approval.js';
import { decideHoldPayment, decideResumePayment } from './payment-holds.js';
import { PAYMENT_LIFECYCLE, type PaymentCommand } from './payment-lifecycle.js';
import { decideCancelPayment, decideEditPayment, decideRequestPayment } from './payment-policy.js';
import { decideReleaseAlone } from './payment-sending.js';
import type { Payment, PaymentContext } from './payment.js';

/**
 * The commands of the payment for the actor: each allowed, or refused with the reason; none for people of an
 * organisation.
 */
export function paymentCommands(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): CommandAnswer<PaymentCommand>[] {
  return commandAnswers(actor.audience, PAYMENT_LIFECYCLE, {
    edit: decideEditPayment(payment, payment, context, actor),
    cancel: decideCancelPayment(payment, actor),
    request: decideRequestPayment(payment, context, actor),
    approve: decideApprovePayment(payment, context, actor),
    'send-back': decideSendBackPayment(payment, actor),
    reject: decideRejectPayment(payment, actor),
    hold: decideHoldPayment(payment, actor),
    resume: decideResumePayment(payment, actor),
    release: decideReleaseAlone(payment, context, actor),
  });
}
