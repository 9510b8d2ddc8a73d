import { movementsOf, type AccountMove, type LineAmount, type Movement } from '../budgets/index.js';
import type { AwardCommand } from './award-lifecycle.js';

/** The commands that can move the money of an award. */
export type AwardBudgetCommand = 'draft' | AwardCommand;

const RELEASE: AccountMove = { from: 'reserved', to: 'available' };

/**
 * Money is reserved when an award is drafted, committed when it is accepted and released when it ends
 * (docs/glossary.md, Lifecycles).
 */
const MOVES: Readonly<Record<AwardBudgetCommand, AccountMove | null>> = {
  draft: { from: 'available', to: 'reserved' },
  approve: null,
  withdraw: RELEASE,
  offer: null,
  'extend-offer': null,
  accept: { from: 'reserved', to: 'committed' },
  decline: RELEASE,
  lapse: RELEASE,
  activate: null,
  suspend: null,
  resume: null,
  terminate: { from: 'committed', to: 'available' },
  complete: { from: 'committed', to: 'available' },
};

/** The accounts between which a command moves the money of an award; null where it moves none. */
export function budgetMovementFor(command: AwardBudgetCommand): AccountMove | null {
  return MOVES[command];
}

/**
 * The movements of a command on the budget line of each award year, in pence. For `terminate` and
 * `complete` the amounts are what is left unpaid.
 */
export function awardMovements(
  command: AwardBudgetCommand,
  years: readonly LineAmount[],
): Movement[] {
  const move = budgetMovementFor(command);
  return move === null ? [] : movementsOf(move, years);
}
