import { movementsOf, type AccountMove, type LineAmount, type Movement } from '../budgets/index.js';
import type { AwardCommand } from './award-lifecycle.js';

/** The commands of an award, drafting included, as far as the budget is concerned. */
export type AwardBudgetCommand = 'draft' | AwardCommand;

const RELEASE: AccountMove = { from: 'reserved', to: 'available' };

/** Reserved at drafted, committed at accepted, released where it ends (1-product, Lifecycles: Award). */
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

/** Where a command takes the award's money from and to; null where it stays. */
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
