import { negatePence, ZERO, type Pence } from '../money/index.js';
import type { AccountMove, BudgetAccount } from './accounts.js';

/** An amount that goes from one account of a budget line to another; the amount is above zero. */
export interface Movement extends AccountMove {
  readonly budgetLineId: string;
  readonly amountPence: Pence;
}

/** One line of a journal: what an account of a budget line gains, or loses where negative. */
export interface JournalLine {
  readonly budgetLineId: string;
  readonly account: BudgetAccount;
  readonly amountPence: Pence;
}

/** What moves on one budget line. */
export interface LineAmount {
  readonly budgetLineId: string;
  readonly amountPence: Pence;
}

/** The same move on each of several budget lines; amounts of zero make no movement. */
export function movementsOf(move: AccountMove, amounts: readonly LineAmount[]): Movement[] {
  return amounts
    .filter(({ amountPence }) => amountPence !== 0)
    .map(({ budgetLineId, amountPence }) => ({
      budgetLineId,
      from: move.from,
      to: move.to,
      amountPence,
    }));
}

/** The movement of an allocation; a negative amount is a decrease and goes back to funding. */
export function allocationMovements(budgetLineId: string, amountPence: Pence): Movement[] {
  if (amountPence < 0) {
    const amount = { budgetLineId, amountPence: negatePence(amountPence) };
    return movementsOf({ from: 'available', to: 'funding' }, [amount]);
  }
  return movementsOf({ from: 'funding', to: 'available' }, [{ budgetLineId, amountPence }]);
}

/**
 * Movements as journal lines in double entry: each takes from one account what it gives to another,
 * so the lines of every budget line sum to zero (1-product, money rule 6). Throws RangeError for a
 * movement of zero or less, which would turn its direction round.
 */
export function movementLines(movements: readonly Movement[]): JournalLine[] {
  return movements.flatMap(({ budgetLineId, from, to, amountPence }) => {
    if (amountPence <= ZERO) throw new RangeError('A movement must be of more than nothing');
    return [
      { budgetLineId, account: from, amountPence: negatePence(amountPence) },
      { budgetLineId, account: to, amountPence },
    ];
  });
}
