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

/** A budget line that somebody wants to add, with its first allocation in pence. */
export interface NewBudgetLine extends BudgetLineKey {
  readonly amountPence: Pence;
}

function mayAllocate(actor: Actor, fundId: string): Decision<null> {
  return permits(actor, 'budgets.allocate', fundId) ? accept(null) : refuse('shared.not-permitted');
}

function invalidAmount(detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer: '/amountPence', detail }]);
}

/** Whether the allocation may be raised by this amount in pence; `shared.invalid` above the largest allocation. */
export function decideAllocationSize(
  { allocatedPence }: Pick<BudgetLine, 'allocatedPence'>,
  amountPence: Pence,
): Decision<Pence> {
  return isSumAbove([allocatedPence, amountPence], LARGEST_ALLOCATION)
    ? invalidAmount('Enter a smaller amount')
    : accept(amountPence);
}

/** Whether two pots have the same name apart from case and spaces, so that people could not tell them apart. */
function isSamePot(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Adds a budget line to the fund. Refuses with `budgets.line-exists` where the fund has one for the year and
 * pot, and with `shared.invalid` an amount below zero.
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
 * The movements that change an allocation by an amount in pence, negative to lower it. Refuses with
 * `budgets.insufficient` to lower it by more than is available, and with `shared.invalid` a change of zero.
 */
export function decideAllocationMovements(
  line: BudgetLine,
  amountPence: Pence,
): Decision<readonly Movement[]> {
  if (amountPence === 0) return invalidAmount('Enter an amount other than zero');
  const movements = allocationMovements(line.id, amountPence);
  return andThen(decideAllocationSize(line, amountPence), () =>
    andThen(applyMovements(line, movements), () => accept(movements)),
  );
}

/**
 * Lowers an allocation by an amount below zero in pence, which one person may do. A higher allocation is a budget
 * change that another person confirms.
 */
export function decideLowerAllocation(
  fundId: string,
  line: BudgetLine,
  amountPence: Pence,
  actor: Actor,
): Decision<readonly Movement[]> {
  return andThen(mayAllocate(actor, fundId), () =>
    amountPence > 0
      ? invalidAmount('A higher budget is proposed, and confirmed by another person')
      : decideAllocationMovements(line, amountPence),
  );
}
