import {
  addPence,
  formatPounds,
  negatePence,
  shownSum,
  subtractPence,
  sumPence,
  ZERO,
  type Pence,
} from '../money/index.js';
import { accept, refuse, type Decision } from '../shared/index.js';
import type { BudgetAccount } from './accounts.js';
import {
  budgetLineWords,
  overProgrammingOf,
  type BudgetLine,
  type BudgetTotals,
} from './budget-line.js';
import { movementLines, type Movement } from './movements.js';

/** The money of a budget line as it is shown, in pence. */
export interface ShownBudget extends BudgetTotals {
  /** The part of what is reserved that awards have in indicative years (docs/glossary.md, Indicative money). */
  readonly indicativePence: Pence;
  /** What was not spent of a closed year; available again where the year is reopened (docs/glossary.md, Lapsed budget). */
  readonly lapsedPence: Pence;
}

/** A line as it is shown: what is left of a closed year has lapsed, so none of it is available. */
export function shownBudget<Line extends BudgetTotals & Pick<BudgetLine, 'status'>>(
  line: Line,
): Line & Omit<ShownBudget, 'indicativePence'> {
  const closed = line.status === 'closed';
  return {
    ...line,
    availablePence: closed ? ZERO : line.availablePence,
    lapsedPence: closed ? line.availablePence : ZERO,
  };
}

/** The sums of shown budgets, in pence; null where one is too large to show. */
export type ShownSums = { readonly [Figure in keyof ShownBudget]: Pence | null };

/** The sums over the budget lines of one financial year. */
export function sumShownBudgets(lines: readonly ShownSums[]): ShownSums {
  return {
    allocatedPence: shownSum(lines.map((line) => line.allocatedPence)),
    availablePence: shownSum(lines.map((line) => line.availablePence)),
    reservedPence: shownSum(lines.map((line) => line.reservedPence)),
    committedPence: shownSum(lines.map((line) => line.committedPence)),
    paidPence: shownSum(lines.map((line) => line.paidPence)),
    lapsedPence: shownSum(lines.map((line) => line.lapsedPence)),
    indicativePence: shownSum(lines.map((line) => line.indicativePence)),
  };
}

/** The sums over several financial years, in which what is available has no place: it belongs to its year. */
export function sumYears(lines: readonly ShownBudget[]): Omit<ShownSums, 'availablePence'> {
  const { availablePence: _ofOneYear, ...sums } = sumShownBudgets(lines);
  return sums;
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
 * The totals of a line after those of the movements that are on it. Refuses with `budgets.year-closed` on a
 * closed line, with `budgets.no-authority` where something would be committed or paid on a planned line, and with `budgets.insufficient` where more is taken than is available plus the over-programming
 * of the new allocation (docs/glossary.md, money rule 3). Throws RangeError where another account would go
 * below zero, which is a programming error.
 */
export function applyMovements(
  line: BudgetLine,
  movements: readonly Movement[],
): Decision<BudgetTotals> {
  const own = movements.filter((movement) => movement.budgetLineId === line.id);
  if (own.length > 0 && line.status === 'closed')
    return refuse('budgets.year-closed', { financialYear: budgetLineWords(line) });
  const after = moved(line, own);
  if (line.authority === 'planned' && after.committedPence + after.paidPence > 0)
    return refuse('budgets.no-authority', { financialYear: budgetLineWords(line) });
  const change = changeOf(own, 'available');
  const floor = overProgrammingOf(after.allocatedPence, line.overProgrammingBasisPoints);
  if (change < 0 && after.availablePence < negatePence(floor))
    return refuse('budgets.insufficient', {
      financialYear: budgetLineWords(line),
      available: formatPounds(line.availablePence),
      requested: formatPounds(negatePence(change)),
    });
  const held = [after.allocatedPence, after.reservedPence, after.committedPence, after.paidPence];
  if (held.some((amount) => amount < 0))
    throw new RangeError(`Budget line ${line.id} does not hold what the movement takes`);
  return accept(after);
}
