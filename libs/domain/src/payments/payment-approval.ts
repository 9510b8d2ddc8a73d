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

/** One approval: where it leads, which one it is, and for whom it is given where not for oneself. */
export interface PaymentApproval {
  /** `approved` with the last approval that was asked for, else `requested` still. */
  readonly status: PaymentStatus;
  /** Counts from 1. */
  readonly level: number;
  readonly lender: Lender | null;
}

/** The first lender who, like the actor, has no other duty in the chain; the first refusal where there is none. */
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
 * One of the approvals that the amount asks for, each by another person, none with any other duty in
 * the chain: `separation.same-person`. Who approves for somebody counts as both (docs/glossary.md, money
 * rule 7); whether the money may leave is asked again.
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

/** Back to planned with a reason: the request and the approvals no longer count, and it can be asked for anew. */
export function decideSendBackPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'send-back', payment, actor);
}

/** For good, with a reason: it will not be made, and its amount can be planned again. */
export function decideRejectPayment(payment: Payment, actor: Actor): Decision<PaymentStatus> {
  return decideTransition(PAYMENT_LIFECYCLE, 'reject', payment, actor);
}
