import { accept, refuse, type Actor, type Decision } from '../shared/index.js';
import type { PaymentCommand } from './payment-lifecycle.js';
import type { PaymentHands } from './payment.js';

interface OtherHand {
  readonly by: keyof PaymentHands;
  /** The verb of the refusal: "Morag Shaw requested this payment". */
  readonly did: string;
}

const REQUESTED: OtherHand = { by: 'requestedBy', did: 'requested' };
const APPROVED: OtherHand = { by: 'approvedBy', did: 'approved' };

/** Requester ≠ approver ≠ releaser: three different people (1-product, money rule 7). */
const SEPARATION: Readonly<Partial<Record<PaymentCommand, readonly OtherHand[]>>> = {
  approve: [REQUESTED],
  release: [REQUESTED, APPROVED],
};

/** Refuses with `payments.same-person` who did the other half already, and says which half. */
export function decideSeparation(
  command: PaymentCommand,
  hands: PaymentHands,
  actor: Actor,
): Decision<null> {
  for (const { by, did } of SEPARATION[command] ?? []) {
    const person = hands[by];
    if (person?.userId === actor.userId)
      return refuse('payments.same-person', { person: person.name, did });
  }
  return accept(null);
}
