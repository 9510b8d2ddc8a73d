import type { FinancialYear } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import {
  accept,
  andThen,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { decidePayable, decidePlannedDraw } from './payable.js';
import { PAYMENT_LIFECYCLE, type PaymentCommand, type PaymentStatus } from './payment-lifecycle.js';
import type { Payment, PaymentContext } from './payment.js';
import { decideSeparation } from './payments-separation.js';

/** A planned payment that is asked for, or asked to be changed. */
export interface Instalment {
  readonly fundId: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/**
 * A new instalment: all that is not cancelled in a year stays within the award year. Refuses with
 * `payments.no-award-year` or `payments.beyond-award-year`.
 */
export function decidePlanPayment(
  instalment: Instalment,
  context: PaymentContext,
  actor: Actor,
): Decision<'planned'> {
  if (!permits(actor, 'payments.plan', instalment.fundId)) return refuse('shared.not-permitted');
  return andThen(decidePlannedDraw(instalment, context), () => accept('planned'));
}

/** A change to a payment that is still planned; `changed` is how it would be afterwards. */
export function decideEditPayment(
  payment: Payment,
  changed: Pick<Instalment, 'financialYear' | 'amountPence'>,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'edit', payment, actor), (status) =>
    andThen(decidePlannedDraw(changed, context), () => accept(status)),
  );
}

/** Role, then state, then person, then whether the money may leave at all. */
function decideStep(
  command: PaymentCommand,
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, command, payment, actor), (status) =>
    andThen(decideSeparation(command, payment, actor), () =>
      andThen(decidePayable(payment, context), () => accept(status)),
    ),
  );
}

/** The request that begins a payment (1-product, money rule 5). */
export function decideRequestPayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return decideStep('request', payment, context, actor);
}

/** Approval, never by who requested it: `payments.same-person` (1-product, money rule 7). */
export function decideApprovePayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return decideStep('approve', payment, context, actor);
}

/** Release, never by who requested or approved it: `payments.same-person` (1-product, money rule 7). */
export function decideReleasePayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return decideStep('release', payment, context, actor);
}

/** Back to planned with a reason; the request, and the approval if any, no longer count. */
export function decideRejectPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'reject', payment, actor);
}

/** A planned payment that will not be made; its amount can be planned again. */
export function decideCancelPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'cancel', payment, actor);
}

/** A sent payment that a line of the ledger confirms. */
export function decideReconcilePayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'reconcile', payment, actor);
}

/** A paid payment whose match is undone. */
export function decideUndoReconciliation(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'undo-reconciliation', payment, actor);
}
