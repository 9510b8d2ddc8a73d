import type { AwardStatus } from '../awards/index.js';
import { formatDate, type PlainDate } from '../calendar/index.js';
import { addPence, type Pence } from '../money/index.js';
import {
  accept,
  andThen,
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

/** Into a payment run: approved, payable, and to bank details that were verified. */
export function decideEnterRun(
  payment: PaymentRecord,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'enter-run', payment, actor), (status) =>
    andThen(decideSendable(payment, context), () => accept(status)),
  );
}

/** Out of a run that is not released yet: approved again. */
export function decideLeaveRun(payment: PaymentRecord, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'leave-run', payment, actor);
}

/** Release of one payment by itself; what is in a run leaves with the run: `payments.in-run`. */
export function decideReleaseAlone(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideReleasePayment(payment, context, actor), (status) =>
    payment.status === 'in-run' ? refuse('payments.in-run') : accept(status),
  );
}

/** The bank could not make a payment, on a day since it was sent. What it was committed for stays so. */
export function decideBankReturn(
  payment: PaymentRecord & { readonly sentOn?: PlainDate | null },
  returnedOn: PlainDate,
  today: PlainDate,
  actor: Actor,
): Decision<PaymentStatus> {
  const refused = (detail: string) =>
    refuse('shared.invalid', {}, [{ pointer: '/returnedOn', detail }]);
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'return', payment, actor), (status) => {
    if (returnedOn > today) return refused('Enter today or an earlier day');
    if (!payment.sentOn || returnedOn >= payment.sentOn) return accept(status);
    return refused(`It was sent on ${formatDate(payment.sentOn)}: enter that day or a later one`);
  });
}

/** What became of a returned payment since. */
export interface AfterReturn {
  readonly isReissued: boolean;
  readonly awardStatus: AwardStatus;
}

/**
 * A return that was entered by mistake: the payment is sent, as it was. Not once another was made in its place
 * (`payments.already-reissued`), nor once its award has ended, which gave the money back.
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
 * A new instalment in place of one that the bank returned, once: `payments.already-reissued`. Whether it fits in its
 * award year is asked as for any instalment.
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

/** Where a paid payment is after money of it came back: `recovered` when all of it did. */
export function decideRecoverPayment(
  payment: PaymentRecord & { readonly recoveredPence: Pence },
  amountPence: Pence,
  actor: Actor,
): Decision<PaymentStatus> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'recover', payment, actor), (recovered) =>
    accept(
      addPence(payment.recoveredPence, amountPence) === payment.amountPence
        ? recovered
        : payment.status,
    ),
  );
}
