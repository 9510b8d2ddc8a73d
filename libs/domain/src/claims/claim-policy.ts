import type { PaymentMethod } from '../awards/index.js';
import type { FinancialYear, PlainDate } from '../calendar/index.js';
import { formatPounds, type Pence } from '../money/index.js';
import {
  decideClaimedPeriod,
  decidePayable,
  decideRequestPayment,
  paymentStatusWords,
  type CoveredPeriod,
  type Payment,
  type PaymentContext,
  type PaymentStatus,
  type RequestFacts,
} from '../payments/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideFollowingDay,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
  type FieldReason,
  type Subject,
} from '../shared/index.js';
import { CLAIM_LIFECYCLE, type ClaimCommand, type ClaimStatus } from './claim-lifecycle.js';

/** The instalment that a claim asks for, as it is now. */
export interface ClaimedInstalment {
  readonly reference: string;
  readonly status: PaymentStatus;
  readonly method: PaymentMethod;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
}

/** An instalment for which an organisation could send a claim, with the facts that the rules need. */
export interface ClaimableInstalment {
  readonly fundId: string;
  readonly instalment: ClaimedInstalment;
  readonly context: PaymentContext;
  readonly facts: RequestFacts;
  /** What the organisation was sent of the award, less what came back. */
  readonly sentPence: Pence;
  /** The claim of the award that waits for an answer; null where there is none. */
  readonly waitingClaim: string | null;
  /** The claim by which this instalment was requested before; null where there is none. */
  readonly takenUpClaim: string | null;
}

/** What an organisation says when it claims. */
export interface StatedClaim {
  readonly covers: CoveredPeriod;
  /** What it has unspent of the award, and on which day that was so. */
  readonly unspentPence: Pence;
  readonly unspentOn: PlainDate;
}

/** What the rules need to know of a claim. */
export interface Claim extends Subject<ClaimStatus> {
  /** The amount of the instalment when it was claimed. */
  readonly amountPence: Pence;
}

/** The payment of a claim, with what decides whether it can be requested. */
export interface ClaimedPayment {
  readonly payment: Payment & Pick<ClaimedInstalment, 'reference'>;
  readonly context: PaymentContext;
}

function decidePlanned({
  reference,
  status,
}: Pick<ClaimedInstalment, 'reference' | 'status'>): Decision<null> {
  if (status === 'planned') return accept(null);
  const state = paymentStatusWords(status, 'organisation').toLowerCase();
  return refuse('claims.instalment-not-planned', { payment: reference, state });
}

/**
 * Whether an organisation could claim the instalment now: it is planned and paid by bank, its award is accepted, its year
 * confirmed, what it waits for is met, and no other claim stands in the way (docs/glossary.md, No money ahead of need).
 */
export function decideClaimable(
  { fundId, instalment, context, waitingClaim, takenUpClaim }: ClaimableInstalment,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'claims.submit', fundId)) return refuse('shared.not-permitted');
  if (instalment.method === 'transfer') return refuse('claims.by-transfer');
  return andThen(decidePlanned(instalment), () => {
    if (takenUpClaim !== null)
      return refuse('claims.already-taken-up', {
        payment: instalment.reference,
        claim: takenUpClaim,
      });
    return andThen(decidePayable(instalment, context), () =>
      waitingClaim === null ? accept(null) : refuse('claims.one-waits', { claim: waitingClaim }),
    );
  });
}

function unspentFaults({ unspentPence }: StatedClaim, sentPence: Pence): FieldReason[] {
  if (unspentPence < 0)
    return [{ pointer: '/unspentPence', detail: 'Enter 0 or the amount that is left' }];
  if (unspentPence <= sentPence) return [];
  const sent = formatPounds(sentPence);
  return [
    { pointer: '/unspentPence', detail: `You were sent ${sent} of this award: enter that or less` },
  ];
}

/** Nobody has anything unspent before the award begins, or says today what will be unspent tomorrow. */
function decideUnspent(
  stated: StatedClaim,
  { facts, context, sentPence }: ClaimableInstalment,
): Decision<null> {
  const faults = unspentFaults(stated, sentPence);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  const { today } = context;
  const { awardFrom } = facts;
  const begun = awardFrom !== null && awardFrom <= today;
  const earlier = begun ? { what: 'The award begins', on: awardFrom } : null;
  return decideFollowingDay({ pointer: '/unspentOn', day: stated.unspentOn, earlier }, today);
}

/**
 * Sends a claim for the whole amount of one instalment. It says which days the money is for, within the days of the award
 * in that year and not paid by another payment, and what is unspent of the award: not more than was sent, on a day from
 * the beginning of the award until today.
 */
export function decideSubmitClaim(
  claimable: ClaimableInstalment,
  stated: StatedClaim,
  actor: Actor,
): Decision<'submitted'> {
  return andThen(decideClaimable(claimable, actor), () =>
    andThen(decideClaimedPeriod(stated.covers, claimable.facts), () =>
      andThen(decideUnspent(stated, claimable), () => accept('submitted')),
    ),
  );
}

/**
 * Whether the payment of a claim could be requested as things are now: its instalment is still planned with the amount
 * that was claimed, and nothing holds the award back.
 */
export function decideStillPayable(
  { amountPence }: Pick<Claim, 'amountPence'>,
  payment: ClaimedInstalment,
  context: PaymentContext,
): Decision<null> {
  return andThen(decidePlanned(payment), () => {
    if (payment.amountPence !== amountPence)
      return refuse('claims.instalment-changed', {
        payment: payment.reference,
        claimed: formatPounds(amountPence),
        amount: formatPounds(payment.amountPence),
      });
    return andThen(decidePayable(payment, context), () => accept(null));
  });
}

/**
 * Takes a claim up, which requests its payment: by the same rules, and the same separation of duties, as a request without
 * a claim.
 */
export function decideTakeUpClaim(
  claim: Claim,
  { payment, context }: ClaimedPayment,
  actor: Actor,
): Decision<ClaimStatus> {
  return andThen(decideTransition(CLAIM_LIFECYCLE, 'take-up', claim, actor), (status) =>
    andThen(
      decideStillPayable(claim, { ...payment, method: payment.method ?? 'bank' }, context),
      () => andThen(decideRequestPayment(payment, context, actor), () => accept(status)),
    ),
  );
}

/** Refuses a claim; the organisation reads the reason. */
export function decideRefuseClaim(claim: Claim, actor: Actor): Decision<ClaimStatus> {
  return decideTransition(CLAIM_LIFECYCLE, 'refuse', claim, actor);
}

/** Withdraws a claim, by anybody of the organisation who may send one. */
export function decideWithdrawClaim(claim: Claim, actor: Actor): Decision<ClaimStatus> {
  return decideTransition(CLAIM_LIFECYCLE, 'withdraw', claim, actor);
}

/** The commands of the claim for the actor: each allowed, or refused with the reason; without its payment no take-up. */
export function claimCommands(
  claim: Claim,
  payment: ClaimedPayment | null,
  actor: Actor,
): CommandAnswer<ClaimCommand>[] {
  return commandAnswers(actor.audience, CLAIM_LIFECYCLE, {
    ...(payment === null ? {} : { 'take-up': decideTakeUpClaim(claim, payment, actor) }),
    refuse: decideRefuseClaim(claim, actor),
    withdraw: decideWithdrawClaim(claim, actor),
  });
}
