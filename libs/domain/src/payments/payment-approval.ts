import { decideSeparation } from '../separation/index.js';
import {
  accept,
  andThen,
  decideTransition,
  lendersOf,
  type Actor,
  type Decision,
  type Lender,
} from '../shared/index.js';
import { decidePayable } from './payable.js';
import { PAYMENT_LIFECYCLE } from './payment-lifecycle.js';
import type { PaymentStatus } from './payment-statuses.js';
import type { Payment, PaymentContext } from './payment.js';

/** One approval: the state it leads to, its number, and the lender where it is given in the name of one. */
export interface PaymentApproval {
  /** `approved` with the last approval that is needed, otherwise `requested`. */
  readonly status: PaymentStatus;
  /** Counts from 1. */
  readonly level: number;
  readonly lender: Lender | null;
}

/**
 * In whose name the actor approves: the first lender who, like the actor, has no other duty in the chain. Where
 * there is none, the refusal of the first.
 */
function decideHand(payment: Payment, actor: Actor): Decision<Lender | null> {
  const lenders = lendersOf(actor, 'payments.approve', payment.fundId);
  const hands = lenders.map((lender): Decision<Lender | null> => {
    const people = lender === null ? [actor] : [actor, lender];
    return andThen(decideSeparation('payment-approver', payment.duties, ...people), () =>
      accept(lender),
    );
  });
  return hands.find((hand) => hand.ok) ?? hands[0] ?? accept(null);
}

/**
 * Gives one of the approvals that the amount needs. Each is given by a different person without another duty in
 * the chain (`separation.same-person`); a stand-in counts as well as the lender (docs/glossary.md, money rule
 * 7). Whether the payment may be made is checked again.
 */
export function decideApprovePayment(
  payment: Payment,
  context: PaymentContext,
  actor: Actor,
): Decision<PaymentApproval> {
  return andThen(decideTransition(PAYMENT_LIFECYCLE, 'approve', payment, actor), (approved) =>
    andThen(decideHand(payment, actor), (lender) =>
      andThen(decidePayable(payment, context), () => {
        const level = payment.approvalsGiven + 1;
        const status = level < payment.approvalsAsked ? payment.status : approved;
        return accept({ status, level, lender });
      }),
    ),
  );
}

/**
 * Sends a payment back to `planned`, with a reason. The request and its approvals no longer count; it can be
 * requested again.
 */
export function decideSendBackPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'send-back', payment, actor);
}

/** Rejects a payment for good, with a reason. Its amount can be planned again. */
export function decideRejectPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'reject', payment, actor);
}
