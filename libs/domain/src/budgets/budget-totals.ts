import type { FinancialYear } from '../calendar/index.js';
import { formatFinancialYear } from '../calendar/index.js';
import {
  addPence,
  formatPounds,
  negatePence,
  subtractPence,
  sumPence,
  ZERO,
  type Pence,
} from '../money/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';
import type { BudgetAccount } from './accounts.js';
import { movementLines, type Movement } from './movements.js';

/** Where the money of one budget line is, in pence. */
export interface BudgetTotals {
  readonly allocatedPence: Pence;
  readonly availablePence: Pence;
  readonly reservedPence: Pence;
  readonly committedPence: Pence;
  readonly paidPence: Pence;
}

/** A fund's money of one financial year (1-product, Glossary: Budget line). */
export interface BudgetLine extends BudgetTotals {
  readonly id: string;
  readonly financialYear: FinancialYear;
}

/** The totals of several budget lines together, in pence. */
export function sumBudgets(lines: readonly BudgetTotals[]): BudgetTotals {
  return {
    allocatedPence: sumPence(lines.map((line) => line.allocatedPence)),
    availablePence: sumPence(lines.map((line) => line.availablePence)),
    reservedPence: sumPence(lines.map((line) => line.reservedPence)),
    committedPence: sumPence(lines.map((line) => line.committedPence)),
    paidPence: sumPence(lines.map((line) => line.paidPence)),
  };
}

function changeOf(movements: readonly Movement[], account: BudgetAccount): Pence {
  const lines = movementLines(movements).filter((line) => line.account === account);
  return sumPence(lines.map((line) => line.amountPence));
}

function moved(line: BudgetLine, movements: readonly Movement[]): BudgetTotals {
  return {
    allocatedPence: subtractPence(line.allocatedPence, changeOf(movements, 'funding')),
    availablePence: addPence(line.availablePence, changeOf(movements, 'available')),
    reservedPence: addPence(line.reservedPence, changeOf(movements, 'reserved')),
    committedPence: addPence(line.committedPence, changeOf(movements, 'committed')),
    paidPence: addPence(line.paidPence, changeOf(movements, 'paid')),
  };
}

/**
 * The totals after the line's own movements among those given. Refuses with `budgets.insufficient`
 * where more is taken than is available, `overProgrammingPence` apart (1-product, money rule 3).
 * Throws RangeError where money would leave an account that does not hold it: a fault, not a choice.
 */
export function applyMovements(
  line: BudgetLine,
  movements: readonly Movement[],
  overProgrammingPence: Pence = ZERO,
): Decision<BudgetTotals> {
  const own = movements.filter((movement) => movement.budgetLineId === line.id);
  const after = moved(line, own);
  const change = changeOf(own, 'available');
  if (change < 0 && after.availablePence < negatePence(overProgrammingPence))
    return refuse('budgets.insufficient', {
      financialYear: formatFinancialYear(line.financialYear),
      available: formatPounds(line.availablePence),
      requested: formatPounds(negatePence(change)),
    });
  const held = [after.allocatedPence, after.reservedPence, after.committedPence, after.paidPence];
  if (held.some((amount) => amount < 0))
    throw new RangeError(`Budget line ${line.id} does not hold what the movement takes`);
  return accept(after);
}
