import type { AwardStatus, PaymentMethod } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import { sumPence, type Pence } from '../money/index.js';
import {
  accept,
  andThen,
  decideFollowingDay,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { decidePlannable, decideSendable } from './payable.js';
import { PAYMENT_LIFECYCLE } from './payment-lifecycle.js';
import type { PaymentStatus } from './payment-statuses.js';
import { decideReleasePayment } from './payment-policy.js';
import type { Payment, PaymentContext, PaymentRecord } from './payment.js';

/** Refuses a payment that moves in another way: `payments.by-transfer` or `payments.by-bank`. */
function decideMethod({ method = 'bank' }: PaymentRecord, wanted: PaymentMethod): Decision<null> {
  if (method === wanted) return accept(null);
  return refuse(method === 'transfer' ? 'payments.by-transfer' : 'payments.by-bank');
}

/** Puts a payment into a run: it is approved, made by bank, may be made, and its bank details are verified. */
export function decideEnterRun(
  payment: PaymentRecord,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'enter-run', payment, actor), (status) =>
    andThen(decideMethod(payment, 'bank'), () =>
      andThen(decideSendable(payment, context), () => accept(status)),
    ),
  );
}

/** Takes a payment out of a run that is not released; it is approved again. */
export function decideLeaveRun(payment: PaymentRecord, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'leave-run', payment, actor);
}

/** Releases one payment by itself. A payment that is in a run is released with the run: `payments.in-run`. */
export function decideReleaseAlone(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideReleasePayment(payment, context, actor), (status) =>
    andThen(decideMethod(payment, 'bank'), () =>
      payment.status === 'in-run' ? refuse('payments.in-run') : accept(status),
    ),
  );
}

/**
 * Releases a payment that moves by transfer, on a transfer note. The same three people as for any payment; there is no
 * bank account and no file for a bank. Refuses a payment by bank with `payments.by-bank`.
 */
export function decideReleaseTransfer(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideReleasePayment(payment, context, actor), (status) =>
    andThen(decideMethod(payment, 'transfer'), () => accept(status)),
  );
}

/** Records that the bank returned a payment, on a day since it was sent. The money stays committed. */
export function decideBankReturn(
  payment: PaymentRecord & { readonly sentOn?: PlainDate | null },
  returnedOn: PlainDate,
  today: PlainDate,
  actor: Actor,
): Decision<PaymentStatus> {
  const earlier = payment.sentOn ? { what: 'It was sent', on: payment.sentOn } : null;
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'return', payment, actor), (status) =>
    andThen(decideFollowingDay({ pointer: '/returnedOn', day: returnedOn, earlier }, today), () =>
      accept(status),
    ),
  );
}

/** What happened to a payment after the bank returned it. */
export interface AfterReturn {
  readonly isReissued: boolean;
  readonly awardStatus: AwardStatus;
}

/**
 * Undoes a bank return that was recorded by mistake: the payment is sent again. Refused once another payment
 * was made in its place (`payments.already-reissued`), and once the award has ended, because its money was then
 * released.
 */
export function decideUndoBankReturn(
  payment: PaymentRecord,
  { isReissued, awardStatus }: AfterReturn,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'undo-return', payment, actor), (status) => {
    if (isReissued) return refuse('payments.already-reissued');
    return andThen(decidePlannable(awardStatus), () => accept(status));
  });
}

/**
 * Plans a new instalment in place of a payment that the bank returned; possible once
 * (`payments.already-reissued`). Whether it fits into its award year is checked as for any instalment.
 */
export function decideReissuePayment(
  payment: PaymentRecord,
  asked: AfterReturn,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'payments.plan', payment.fundId)) return refuse('shared.not-permitted');
  if (payment.status !== 'returned')
    return refuse('shared.wrong-state', {
      thing: 'payment',
      state: payment.status.replaceAll('-', ' '),
    });
  if (asked.isReissued) return refuse('payments.already-reissued');
  return decidePlannable(asked.awardStatus);
}

/** What came back of a payment, in pence: while its financial year was open, and later. */
export interface RecoveredMoney {
  readonly recoveredPence: Pence;
  readonly recoveredLaterPence: Pence;
}

/** The state of a paid payment after a receipt of a recovery: `recovered` once all of it came back. */
export function decideRecoverPayment(
  payment: PaymentRecord & RecoveredMoney,
  amountPence: Pence,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'recover', payment, actor), (recovered) =>
    accept(
      sumPence([payment.recoveredPence, payment.recoveredLaterPence, amountPence]) ===
        payment.amountPence
        ? recovered
        : payment.status,
    ),
  );
}

/** The state of a payment after a receipt of a recovery was reversed: paid. */
export function decideUndoRecovery(payment: PaymentRecord, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'undo-recovery', payment, actor);
}
