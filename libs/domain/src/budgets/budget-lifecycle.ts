import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { BUDGET_CHANGE_ACTIONS } from './budget-change-lifecycle.js';
import { BUDGET_STATUSES, type BudgetStatus } from './budget-line.js';

/** The year of a budget line. No money moves in a closed year. */
export const BUDGET_LIFECYCLE = {
  thing: 'budget',
  initial: 'open',
  states: BUDGET_STATUSES,
  transitions: [
    {
      command: 'close',
      from: ['open'],
      to: 'closed',
      permission: 'budgets.manage',
      action: 'budgets.close-year',
      history: 'Budget year closed',
      label: 'Close this year',
      kind: 'secondary',
      reason: 'required',
      consequence:
        'Nothing is reserved or committed. {paidPence} stays paid and {availablePence} lapses; no money moves in the {name} budget any more.',
      done: 'Budget {name} closed',
    },
    {
      command: 'reopen',
      from: ['closed'],
      to: 'open',
      permission: 'budgets.manage',
      action: 'budgets.reopen-year',
      history: 'Budget year reopened',
      label: 'Propose to reopen this year',
      kind: 'secondary',
      reason: 'required',
      consequence:
        'Nothing changes until another person confirms it. Then the {lapsedPence} that lapsed is available to awards in the {name} budget again.',
      done: 'Reopening of {name} proposed',
    },
  ],
} as const satisfies Lifecycle<BudgetStatus, string>;

export type BudgetLineCommand = CommandOf<typeof BUDGET_LIFECYCLE>;

/** The audit actions of a budget and the words of its history. */
export const BUDGET_ACTIONS = {
  ...actionsOf(BUDGET_LIFECYCLE),
  ...BUDGET_CHANGE_ACTIONS,
  'budgets.create-line': { history: 'Budget added' },
  'budgets.allocate': { history: 'Budget changed' },
  'budgets.give-authority': { history: 'Budget authority recorded' },
  'budgets.over-program': { history: 'Over-programming recorded' },
} satisfies ActionTable;

const WORDS: Readonly<Record<BudgetStatus, string>> = { open: 'Open', closed: 'Closed' };

/** Whether a year is open or closed, in words; only staff read budgets. */
export function budgetStatusWords(status: BudgetStatus): string {
  return WORDS[status];
}
