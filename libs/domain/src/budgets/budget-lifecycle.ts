import type { Lifecycle } from '../shared/index.js';
import { BUDGET_STATUSES, type BudgetStatus } from './budget-line.js';

export type BudgetLineCommand = 'close' | 'reopen';

/** A financial year of a pot: no money moves in a closed one (1-product, Glossary: Budget line). */
export const BUDGET_LIFECYCLE: Lifecycle<BudgetStatus, BudgetLineCommand> = {
  thing: 'budget',
  initial: 'open',
  states: BUDGET_STATUSES,
  transitions: [
    { command: 'close', from: ['open'], to: 'closed', permission: 'budgets.manage' },
    { command: 'reopen', from: ['closed'], to: 'open', permission: 'budgets.manage' },
  ],
};

const WORDS: Readonly<Record<BudgetStatus, string>> = { open: 'Open', closed: 'Closed' };

/** Whether a year is open or closed, in words; only staff read budgets. */
export function budgetStatusWords(status: BudgetStatus): string {
  return WORDS[status];
}
