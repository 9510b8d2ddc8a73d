import { formatPounds, negatePence, type Pence } from '../money/index.js';
import {
  accept,
  andThen,
  decideTransition,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import {
  budgetLineWords,
  MOST_OVER_PROGRAMMING,
  overProgrammingOf,
  type BudgetLine,
  type BudgetStatus,
} from './budget-line.js';
import { BUDGET_LIFECYCLE, type BudgetLineCommand } from './budget-lifecycle.js';

/** A budget line with the fund it belongs to. */
export interface FundBudgetLine extends BudgetLine {
  readonly fundId: string;
  /** The whole amount that its Act or letter gives it; null while it is planned and where authority is not recorded. */
  readonly authorityPence: Pence | null;
}

function decide(
  command: BudgetLineCommand,
  { status, fundId }: FundBudgetLine,
  actor: Actor,
): Decision<BudgetStatus> {
  const subject = { status, fundId, organisationId: null };
  return decideTransition(BUDGET_LIFECYCLE, command, subject, actor);
}

/**
 * Closes a year: no more money moves in it. Refuses with `budgets.year-has-open-money`, which names the
 * amounts, while money is reserved or committed. What is available stays on the line.
 */
export function decideCloseYear(line: FundBudgetLine, actor: Actor): Decision<BudgetStatus> {
  return andThen(decide('close', line, actor), (status) => {
    if (line.reservedPence === 0 && line.committedPence === 0) return accept(status);
    return refuse('budgets.year-has-open-money', {
      financialYear: budgetLineWords(line),
      reserved: formatPounds(line.reservedPence),
      committed: formatPounds(line.committedPence),
    });
  });
}

function outOfRange(): Decision<never> {
  const detail = 'Enter a percentage from 0 to 25';
  return refuse('shared.invalid', {}, [{ pointer: '/basisPoints', detail }]);
}

/**
 * Whether a line may be given an over-programming: how far it may be committed beyond its allocation, in basis points (docs/glossary.md, money rule 3).
 * Refuses with `budgets.over-programming-in-use` where more than that is committed already, and with
 * `budgets.year-closed`.
 */
export function decideOverProgrammingSize(line: BudgetLine, basisPoints: number): Decision<number> {
  const financialYear = budgetLineWords(line);
  if (line.status === 'closed') return refuse('budgets.year-closed', { financialYear });
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > MOST_OVER_PROGRAMMING)
    return outOfRange();
  const allowed = overProgrammingOf(line.allocatedPence, basisPoints);
  if (line.availablePence >= negatePence(allowed)) return accept(basisPoints);
  return refuse('budgets.over-programming-in-use', {
    financialYear,
    used: formatPounds(negatePence(line.availablePence)),
    allowed: formatPounds(allowed),
  });
}
