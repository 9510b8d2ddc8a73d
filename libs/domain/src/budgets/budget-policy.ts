import { isSumAbove, ZERO, type Pence } from '../money/index.js';
import { accept, andThen, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import {
  budgetLineWords,
  LARGEST_ALLOCATION,
  type BudgetLine,
  type BudgetLineKey,
} from './budget-line.js';
import { applyMovements } from './budget-totals.js';
import { allocationMovements, type Movement } from './movements.js';

/** A budget line that is asked for, with its first allocation in pence. */
export interface NewBudgetLine extends BudgetLineKey {
  readonly amountPence: Pence;
}

function mayAllocate(actor: Actor, fundId: string): Decision<null> {
  return permits(actor, 'budgets.allocate', fundId) ? accept(null) : refuse('shared.not-permitted');
}

function invalidAmount(detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer: '/amountPence', detail }]);
}

/** Whether a line may be given so much more, in pence: `shared.invalid` past the largest allocation. */
export function decideAllocationSize(
  { allocatedPence }: Pick<BudgetLine, 'allocatedPence'>,
  amountPence: Pence,
): Decision<Pence> {
  return isSumAbove([allocatedPence, amountPence], LARGEST_ALLOCATION)
    ? invalidAmount('Enter a smaller amount')
    : accept(amountPence);
}

/** "Kinship" and "kinship " would be two pots in the books and one to everybody who reads them. */
function isSamePot(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * A new budget line of the fund: one for each financial year and pot (1-product, Glossary). Refuses
 * with `budgets.line-exists` where there is one, `shared.invalid` for an amount below zero.
 */
export function decideNewBudgetLine<Wanted extends NewBudgetLine>(
  fundId: string,
  existing: readonly BudgetLineKey[],
  wanted: Wanted,
  actor: Actor,
): Decision<Wanted> {
  return andThen(mayAllocate(actor, fundId), () => {
    if (wanted.amountPence < 0) return invalidAmount('Enter an amount of zero or more');
    const taken = existing.some(
      (line) => line.financialYear === wanted.financialYear && isSamePot(line.pot, wanted.pot),
    );
    if (!taken)
      return andThen(decideAllocationSize({ allocatedPence: ZERO }, wanted.amountPence), () =>
        accept(wanted),
      );
    return refuse('budgets.line-exists', { financialYear: budgetLineWords(wanted) });
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
    const movements = allocationMovements(line.id, amountPence);
    return andThen(decideAllocationSize(line, amountPence), () =>
      andThen(applyMovements(line, movements), () => accept(movements)),
    );
  });
}
