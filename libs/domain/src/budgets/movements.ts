import { negatePence, ZERO, type Pence } from '../money/index.js';
import type { AccountMove, BudgetAccount } from './accounts.js';

/** An amount above zero that moves from one account of a budget line to another. */
export interface Movement extends AccountMove {
  readonly budgetLineId: string;
  readonly amountPence: Pence;
}

/** One line of a journal: what an account gains, negative where it loses. */
export interface JournalLine {
  readonly budgetLineId: string;
  readonly account: BudgetAccount;
  readonly amountPence: Pence;
}

/** An amount on one budget line. */
export interface LineAmount {
  readonly budgetLineId: string;
  readonly amountPence: Pence;
}

/** The same move on several budget lines; lines with an amount of zero are left out. */
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

/** The movements that change an allocation; a negative amount goes back to funding. */
export function allocationMovements(budgetLineId: string, amountPence: Pence): Movement[] {
  if (amountPence < 0) {
    const amount = { budgetLineId, amountPence: negatePence(amountPence) };
    return movementsOf({ from: 'available', to: 'funding' }, [amount]);
  }
  return movementsOf({ from: 'funding', to: 'available' }, [{ budgetLineId, amountPence }]);
}

/**
 * Movements as journal lines in double entry: what one account gains another loses, so the lines of each budget
 * line add up to zero (docs/glossary.md, money rule 6). Throws RangeError for an amount of zero or less, which
 * would reverse the direction.
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
