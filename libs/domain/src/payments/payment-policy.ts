import type { FinancialYear, PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import { decideSeparation, type Duty } from '../separation/index.js';
import {
  accept,
  andThen,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { dueDayFault } from './due-day.js';
import { decideBacsCredit, decidePayable, decidePlannedAmount, decideSendable } from './payable.js';
import { PAYMENT_LIFECYCLE, type PaymentCommand } from './payment-lifecycle.js';
import type { PaymentStatus } from './payment-statuses.js';
import type { Payment, PaymentContext, PaymentRecord } from './payment.js';

/** A planned payment as somebody wants it to be. */
export interface Instalment {
  readonly fundId: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
}

function decideDueDay(
  { financialYear, dueOn }: Pick<Instalment, 'financialYear' | 'dueOn'>,
  { today }: PaymentContext,
): Decision<null> {
  const detail = dueDayFault(financialYear, dueOn, today);
  return detail === null
    ? accept(null)
    : refuse('shared.invalid', {}, [{ pointer: '/dueOn', detail }]);
}

/**
 * Plans an instalment. The payments of a year that are not cancelled may not exceed the award year. Refuses
 * with `payments.no-award-year` or `payments.beyond-award-year`.
 */
export function decidePlanPayment(
  instalment: Instalment,
  context: PaymentContext,
  actor: Actor,
): Decision<'planned'> {
  if (!permits(actor, 'payments.plan', instalment.fundId)) return refuse('shared.not-permitted');
  return andThen(decidePlannedAmount(instalment, context), () =>
    andThen(decideDueDay(instalment, context), () => accept('planned')),
  );
}

/** Changes a payment that is still planned; `changed` is the payment after the change. */
export function decideEditPayment(
  payment: Payment,
  changed: Pick<Instalment, 'financialYear' | 'amountPence'> & Partial<Pick<Instalment, 'dueOn'>>,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  const { financialYear, dueOn } = changed;
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'edit', payment, actor), (status) =>
    andThen(decidePlannedAmount(changed, context), () =>
      dueOn === undefined
        ? accept(status)
        : andThen(decideDueDay({ financialYear, dueOn }, context), () => accept(status)),
    ),
  );
}

/** Checks permission, state and separation of duties, in that order, and then whether the payment may be made. */
function decideStep(
  command: PaymentCommand,
  duty: Duty,
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, command, payment, actor), (status) =>
    andThen(decideSeparation(duty, payment.duties, actor), () =>
      andThen(decidePayable(payment, context), () => accept(status)),
    ),
  );
}

/** Requests a payment that one credit of a bank file can carry (docs/glossary.md, money rule 5). */
export function decideRequestPayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  const step = decideStep('request', 'payment-requester', payment, context, actor);
  // a transfer goes into no bank file
  if (payment.method === 'transfer') return step;
  return andThen(step, (status) =>
    andThen(decideBacsCredit(payment, context), () => accept(status)),
  );
}

/**
 * Releases a payment to verified bank details. Refuses an actor with another duty in its chain
 * (docs/glossary.md, money rule 7).
 */
export function decideReleasePayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  const step = decideStep('release', 'payment-releaser', payment, context, actor);
  return andThen(step, (status) => andThen(decideSendable(payment, context), () => accept(status)));
}

/** Cancels a payment that is planned or on hold. Its amount can be planned again. */
export function decideCancelPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'cancel', payment, actor);
}

/** Marks a sent payment as paid, because a ledger line was matched with it. */
export function decideReconcilePayment(
  payment: PaymentRecord,
  actor: Actor,
): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'reconcile', payment, actor);
}

/**
 * Marks a payment as sent again, because its match was undone. Refused where money of it was or is being
 * recovered.
 */
export function decideUndoReconciliation(
  payment: PaymentRecord,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(
    decideTransition(PAYMENT_LIFECYCLE, 'undo-reconciliation', payment, actor),
    (status) =>
      (payment.recoveryAskedPence ?? 0) > 0 ? refuse('payments.recovery-open') : accept(status),
  );
}
