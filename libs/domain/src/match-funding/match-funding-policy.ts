import { addMonths, type PlainDate } from '../calendar/index.js';
import {
  exactSum,
  formatPounds,
  isSumAbove,
  LARGEST,
  negatePence,
  pence,
  shareInBasisPoints,
  sumPence,
  ZERO,
  type Pence,
} from '../money/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideFollowingDay,
  decideTransition,
  isWithinOrganisation,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Subject,
} from '../shared/index.js';
import {
  MATCH_FUNDING_RECORD_LIFECYCLE,
  type MatchFundingKind,
  type MatchFundingRecordCommand,
  type MatchFundingRecordStatus,
} from './match-funding-lifecycle.js';
import { decideShareSoFar, type CostShare } from './project-cost.js';

/** The amount of one record of match funding, in pence. */
export interface MatchFundingAmount {
  readonly kind: MatchFundingKind;
  readonly status: MatchFundingRecordStatus;
  readonly amountPence: Pence;
}

/** The confirmed match funding of an award, in pence. */
export interface MatchFundingTotals {
  readonly pledgedPence: Pence;
  readonly receivedPence: Pence;
}

/** The award to which match funding is given. */
export interface MatchFundedAward {
  readonly fundId: string;
  readonly organisationId: string;
  /** Whether the award ended before acceptance: withdrawn, declined or lapsed. */
  readonly isVoid: boolean;
}

function totalOf(records: readonly MatchFundingAmount[], kind: MatchFundingKind): Pence {
  const counted = records.filter((r) => r.kind === kind && r.status === 'confirmed');
  return sumPence(counted.map(({ amountPence }) => amountPence));
}

/** The sums of what was pledged and received; only confirmed records count, and not those corrected since. */
export function matchFundingTotals(records: readonly MatchFundingAmount[]): MatchFundingTotals {
  return { pledgedPence: totalOf(records, 'pledged'), receivedPence: totalOf(records, 'received') };
}

/** The share of the project cost that the award pays, in basis points; null while the cost is not known. */
export function shareOfProjectCost({ amountPence, projectCostPence }: CostShare): number | null {
  return projectCostPence === null ? null : shareInBasisPoints(amountPence, projectCostPence);
}

/**
 * The part of the project cost that neither the award nor pledged match funding pays, in pence; null while the
 * cost is not known.
 */
export function unfundedPence(
  { amountPence, projectCostPence }: CostShare,
  { pledgedPence }: MatchFundingTotals,
): Pence | null {
  if (projectCostPence === null) return null;
  const left = exactSum([projectCostPence, negatePence(amountPence), negatePence(pledgedPence)]);
  return left > 0n ? pence(Number(left)) : ZERO;
}

/** Warnings about the match funding of an award, as sentences. Nothing is refused because of them. */
export function matchFundingWarnings(
  costShare: CostShare,
  { pledgedPence, receivedPence }: MatchFundingTotals,
  isRequired: boolean,
): string[] {
  const missing = costShare.maxShareBasisPoints !== null && costShare.projectCostPence === null;
  return [
    ...(missing ? ['The project cost is missing; the award cannot be approved without it.'] : []),
    ...(isRequired && pledgedPence === 0
      ? ['The fund asks for match funding, and none is pledged.']
      : []),
    ...(receivedPence < pledgedPence
      ? [
          `${formatPounds(receivedPence)} of the ${formatPounds(pledgedPence)} pledged has been received.`,
        ]
      : []),
  ];
}

/**
 * Records match funding: `confirmed` where staff enter it, `reported` where the organisation does. Refused for
 * an award that ended before acceptance.
 */
export function decideRecordMatchFunding(
  award: MatchFundedAward,
  actor: Actor,
): Decision<MatchFundingRecordStatus> {
  if (!isWithinOrganisation(actor, award.organisationId)) return refuse('shared.not-found');
  if (!permits(actor, 'match-funding.record', award.fundId)) return refuse('shared.not-permitted');
  if (award.isVoid) return refuse('shared.wrong-state', { thing: 'award', state: 'closed' });
  return accept(actor.audience === 'staff' ? 'confirmed' : 'reported');
}

/** A record as it is entered, with the amounts of the award's other records. */
export interface MatchFundingStated {
  readonly amountPence: Pence;
  readonly on: PlainDate;
  readonly othersPence: readonly Pence[];
  /** The first day of the award; the day it was drafted where it has none. */
  readonly awardStartsOn: PlainDate;
}

/** So many months before the award begins, others may have pledged money for its project. */
const MONTHS_AHEAD = 12;

/**
 * Refuses a record whose day is in the future or more than a year before the award begins, or whose amount makes the
 * sum too large to store.
 */
export function decideMatchFundingStated(
  { amountPence, on, othersPence, awardStartsOn }: MatchFundingStated,
  today: PlainDate,
): Decision<null> {
  const earlier = {
    what: 'What counts for this award begins',
    on: addMonths(awardStartsOn, -MONTHS_AHEAD),
  };
  const tooLarge = [{ pointer: '/amountPence', detail: 'Enter a smaller amount' }];
  return andThen(decideFollowingDay({ pointer: '/on', day: on, earlier }, today), () =>
    isSumAbove([...othersPence, amountPence], LARGEST)
      ? refuse('shared.invalid', {}, tooLarge)
      : accept(null),
  );
}

/**
 * Enters the cost of a project; earlier figures are kept. `costShare` is the award with the new figure, or null
 * until the award is approved. After approval, a cost that puts the award above the fund's share is refused:
 * the award has to be varied first.
 */
export function decideProjectCost(
  award: MatchFundedAward,
  costShare: CostShare | null,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'match-funding.edit', award.fundId)) return refuse('shared.not-permitted');
  if (award.isVoid) return refuse('shared.wrong-state', { thing: 'award', state: 'closed' });
  return costShare === null ? accept(null) : decideShareSoFar(costShare);
}

/** Confirms, declines or corrects a record. */
export function decideMatchFundingCommand(
  command: MatchFundingRecordCommand,
  record: Subject<MatchFundingRecordStatus>,
  actor: Actor,
): Decision<MatchFundingRecordStatus> {
  return decideTransition(MATCH_FUNDING_RECORD_LIFECYCLE, command, record, actor);
}

/** The commands of a record for the actor: each allowed, or refused with the reason. */
export function matchFundingRecordCommands(
  record: Subject<MatchFundingRecordStatus>,
  actor: Actor,
): CommandAnswer<MatchFundingRecordCommand>[] {
  return commandAnswers(actor.audience, MATCH_FUNDING_RECORD_LIFECYCLE, {
    confirm: decideMatchFundingCommand('confirm', record, actor),
    decline: decideMatchFundingCommand('decline', record, actor),
    correct: decideMatchFundingCommand('correct', record, actor),
  });
}
