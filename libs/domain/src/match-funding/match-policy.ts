import type { PlainDate } from '../calendar/index.js';
import {
  formatPounds,
  isSumAbove,
  LARGEST,
  shareInBasisPoints,
  subtractPence,
  sumPence,
  ZERO,
  type Pence,
} from '../money/index.js';
import {
  accept,
  commandAnswers,
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
  MATCH_RECORD_LIFECYCLE,
  type MatchKind,
  type MatchRecordCommand,
} from './match-lifecycle.js';
import type { MatchRecordStatus } from './match-statuses.js';
import { decideShareSoFar, type SharedCost } from './project-cost.js';

/** What a record adds to the match of an award, in pence. */
export interface MatchAmount {
  readonly kind: MatchKind;
  readonly status: MatchRecordStatus;
  readonly amountPence: Pence;
}

/** The match of an award so far: only what is confirmed counts. Pence. */
export interface MatchTotals {
  readonly pledgedPence: Pence;
  readonly receivedPence: Pence;
}

/** The award that match is recorded for. */
export interface MatchedAward {
  readonly fundId: string;
  readonly organisationId: string;
  /** Whether the award came to nothing: withdrawn, declined or lapsed. */
  readonly isVoid: boolean;
}

function totalOf(records: readonly MatchAmount[], kind: MatchKind): Pence {
  const counted = records.filter((r) => r.kind === kind && r.status === 'confirmed');
  return sumPence(counted.map(({ amountPence }) => amountPence));
}

/** What was pledged and received, of what is confirmed and not corrected. */
export function matchTotals(records: readonly MatchAmount[]): MatchTotals {
  return { pledgedPence: totalOf(records, 'pledged'), receivedPence: totalOf(records, 'received') };
}

/** The award's part of the project cost in basis points; null while the cost is not known. */
export function shareOfProjectCost({ amountPence, projectCostPence }: SharedCost): number | null {
  return projectCostPence === null ? null : shareInBasisPoints(amountPence, projectCostPence);
}

/** What of the project cost neither the award nor pledged match pays, in pence; null while the cost is not known. */
export function unfundedPence(
  { amountPence, projectCostPence }: SharedCost,
  { pledgedPence }: MatchTotals,
): Pence | null {
  if (projectCostPence === null) return null;
  const left = subtractPence(projectCostPence, sumPence([amountPence, pledgedPence]));
  return left > 0 ? left : ZERO;
}

/** What is remarkable about the match of an award and yet allowed, as sentences. */
export function matchWarnings(
  shared: SharedCost,
  { pledgedPence, receivedPence }: MatchTotals,
  isRequired: boolean,
): string[] {
  const missing = shared.maxShareBasisPoints !== null && shared.projectCostPence === null;
  return [
    ...(missing ? ['The project cost is missing; the award cannot be approved without it.'] : []),
    ...(isRequired && pledgedPence === 0 ? ['The fund asks for match, and none is pledged.'] : []),
    ...(receivedPence < pledgedPence
      ? [
          `${formatPounds(receivedPence)} of the ${formatPounds(pledgedPence)} pledged has been received.`,
        ]
      : []),
  ];
}

/**
 * A new record of match: confirmed where the funder enters it, reported where the organisation tells
 * of it. Not for an award that came to nothing.
 */
export function decideRecordMatch(award: MatchedAward, actor: Actor): Decision<MatchRecordStatus> {
  if (!isWithinOrganisation(actor, award.organisationId)) return refuse('shared.not-found');
  if (!permits(actor, 'match-funding.record', award.fundId)) return refuse('shared.not-permitted');
  if (award.isVoid) return refuse('shared.wrong-state', { thing: 'award', state: 'closed' });
  return accept(actor.audience === 'staff' ? 'confirmed' : 'reported');
}

/** A record as it is stated, beside the amounts of the award and of its other records. */
export interface MatchStated {
  readonly amountPence: Pence;
  readonly on: PlainDate;
  readonly othersPence: readonly Pence[];
}

/** What is pledged or received has been on its day, and comes with all the rest to an amount that can be told. */
export function decideMatchStated(
  { amountPence, on, othersPence }: MatchStated,
  today: PlainDate,
): Decision<null> {
  const invalid = (pointer: string, detail: string) =>
    refuse('shared.invalid', {}, [{ pointer, detail }]);
  if (on > today) return invalid('/on', 'Enter today or an earlier day');
  return isSumAbove([...othersPence, amountPence], LARGEST)
    ? invalid('/amountPence', 'Enter a smaller amount')
    : accept(null);
}

/**
 * What the project costs, entered by the funder; a new figure replaces the one before and both are kept. `shared` is the
 * award beside the new figure, null while nobody has approved it: from then on a figure that puts the award above the
 * share its fund pays is refused, and the award is varied first.
 */
export function decideProjectCost(
  award: MatchedAward,
  shared: SharedCost | null,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'match-funding.edit', award.fundId)) return refuse('shared.not-permitted');
  if (award.isVoid) return refuse('shared.wrong-state', { thing: 'award', state: 'closed' });
  return shared === null ? accept(null) : decideShareSoFar(shared);
}

/** Confirms, declines or corrects a record. */
export function decideMatchCommand(
  command: MatchRecordCommand,
  record: Subject<MatchRecordStatus>,
  actor: Actor,
): Decision<MatchRecordStatus> {
  return decideTransition(MATCH_RECORD_LIFECYCLE, command, record, actor);
}

/** What the actor may do with a record now. */
export function matchRecordCommands(
  record: Subject<MatchRecordStatus>,
  actor: Actor,
): CommandAnswer<MatchRecordCommand>[] {
  return commandAnswers(actor.audience, MATCH_RECORD_LIFECYCLE, {
    confirm: decideMatchCommand('confirm', record, actor),
    decline: decideMatchCommand('decline', record, actor),
    correct: decideMatchCommand('correct', record, actor),
  });
}
