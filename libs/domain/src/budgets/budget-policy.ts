import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { isSumAbove, LARGEST, type Pence } from '../money/index.js';
import { accept, andThen, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import { applyMovements, type BudgetLine } from './budget-totals.js';
import { allocationMovements, type Movement } from './movements.js';

/** The pot of a line that is not ring-fenced. */
export const MAIN_POT = 'main';

/** A budget line that is asked for. */
export interface NewBudgetLine {
  readonly financialYear: FinancialYear;
  readonly pot: string;
  readonly amountPence: Pence;
}

function mayAllocate(actor: Actor, fundId: string): Decision<null> {
  return permits(actor, 'budgets.allocate', fundId) ? accept(null) : refuse('shared.not-permitted');
}

function invalidAmount(detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer: '/amountPence', detail }]);
}

/**
 * A new budget line of the fund: one for each financial year and pot (1-product, Glossary). Refuses
 * with `budgets.line-exists` where there is one, `shared.invalid` for an amount below zero.
 */
export function decideNewBudgetLine(
  fundId: string,
  existing: readonly Pick<NewBudgetLine, 'financialYear' | 'pot'>[],
  wanted: NewBudgetLine,
  actor: Actor,
): Decision<NewBudgetLine> {
  return andThen(mayAllocate(actor, fundId), () => {
    if (wanted.amountPence < 0) return invalidAmount('Enter an amount of zero or more');
    const taken = existing.some(
      (line) => line.financialYear === wanted.financialYear && line.pot === wanted.pot,
    );
    if (!taken) return accept(wanted);
    return refuse('budgets.line-exists', {
      financialYear: formatFinancialYear(wanted.financialYear),
    });
  });
}

/**
 * The movements of a change to an allocation, in pence; negative lowers it. Refuses with
 * `budgets.insufficient` a decrease of what is no longer available, `shared.invalid` a change of nothing.
 */
export function decideAllocation(
  fundId: string,
  line: BudgetLine,
  amountPence: Pence,
  actor: Actor,
): Decision<readonly Movement[]> {
  return andThen(mayAllocate(actor, fundId), () => {
    if (amountPence === 0) return invalidAmount('Enter an amount other than zero');
    if (isSumAbove([line.allocatedPence, amountPence], LARGEST))
      return invalidAmount('Enter a smaller amount');
    const movements = allocationMovements(line.id, amountPence);
    return andThen(applyMovements(line, movements), () => accept(movements));
  });
}
