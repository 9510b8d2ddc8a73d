import {
  movementsOf,
  type AccountMove,
  type BudgetAccount,
  type LineAmount,
  type Movement,
} from '../budgets/index.js';
import type { AwardCommand } from './award-lifecycle.js';
import {
  RESERVING_AWARD_STATUSES,
  type AwardStatus,
  type AwardYearStatus,
} from './award-statuses.js';
import type { AwardYearCommand } from './award-year-lifecycle.js';

/** The commands that can move the money of an award. */
export type AwardBudgetCommand = 'draft' | AwardCommand | AwardYearCommand;

/** An amount of an award on the budget line of one of its years, in pence. */
export interface YearLineAmount extends LineAmount {
  readonly status: AwardYearStatus;
}

/** What a command does to the money of a year, by the status that the year has before it. */
type YearMoves = Readonly<Record<AwardYearStatus, AccountMove | null>>;

const RESERVE: AccountMove = { from: 'available', to: 'reserved' };
const RELEASE: AccountMove = { from: 'reserved', to: 'available' };
const COMMIT: AccountMove = { from: 'reserved', to: 'committed' };
const GIVE_BACK: AccountMove = { from: 'committed', to: 'available' };

function bothYears(move: AccountMove | null): YearMoves {
  return { confirmed: move, indicative: move };
}

/** Only confirmed years are committed; what is indicative stays reserved (docs/glossary.md, Indicative money). */
const ENDED: YearMoves = { confirmed: GIVE_BACK, indicative: RELEASE };

/**
 * Money is reserved when an award is drafted. At acceptance its confirmed years are committed; an indicative year stays
 * reserved until it is confirmed. Each year gives back what it has where the award ends (docs/glossary.md, Lifecycles).
 */
const MOVES: Readonly<Record<AwardBudgetCommand, YearMoves>> = {
  draft: bothYears(RESERVE),
  approve: bothYears(null),
  withdraw: bothYears(RELEASE),
  offer: bothYears(null),
  'extend-offer': bothYears(null),
  accept: { confirmed: COMMIT, indicative: null },
  // acknowledgement is the acceptance of an allocation
  acknowledge: { confirmed: COMMIT, indicative: null },
  decline: bothYears(RELEASE),
  lapse: bothYears(RELEASE),
  activate: bothYears(null),
  suspend: bothYears(null),
  resume: bothYears(null),
  terminate: ENDED,
  complete: ENDED,
  'confirm-year': { confirmed: null, indicative: COMMIT },
};

/**
 * The account in which the money of an award year is: committed where the award is accepted and the year confirmed,
 * otherwise reserved (docs/glossary.md, Indicative money).
 */
export function accountOfYear(award: AwardStatus, year: AwardYearStatus): BudgetAccount {
  const reserved = RESERVING_AWARD_STATUSES.includes(award) || year === 'indicative';
  return reserved ? 'reserved' : 'committed';
}

/**
 * The accounts between which a command moves the money of a year; null where it moves none. `confirm-year` is about an
 * accepted award: before acceptance it moves nothing.
 */
export function budgetMovementFor(
  command: AwardBudgetCommand,
  year: AwardYearStatus,
): AccountMove | null {
  return MOVES[command][year];
}

/**
 * The movements of a command on the budget line of each award year, in pence. For `terminate` and `complete` the
 * amounts are what is left unpaid.
 */
export function awardMovements(
  command: AwardBudgetCommand,
  years: readonly YearLineAmount[],
): Movement[] {
  return years.flatMap((year) => {
    const move = budgetMovementFor(command, year.status);
    return move === null ? [] : movementsOf(move, [year]);
  });
}

/**
 * The movements of confirming an indicative year, in pence: reserved to committed where the award is accepted, none
 * before that, since the whole award is reserved then.
 */
export function confirmationMovements(award: AwardStatus, year: LineAmount): Movement[] {
  if (RESERVING_AWARD_STATUSES.includes(award)) return [];
  return awardMovements('confirm-year', [{ ...year, status: 'indicative' }]);
}
