import { PROPOSAL_STATUSES, type ProposalStatus } from '../proposals/index.js';
import { actionsOf, keysOf, type ActionTable, type Lifecycle } from '../shared/index.js';

const KINDS = {
  allocation: 'Higher budget',
  'over-programming': 'Over-programming',
  reopening: 'Reopening of a year',
  authority: 'Authority',
};

/** What of a budget line changes only with two people (docs/glossary.md, Two people). */
export const BUDGET_CHANGE_KINDS = keysOf(KINDS);

export type BudgetChangeKind = keyof typeof KINDS;

/** A change of a budget line that one person proposes and another confirms. */
export const BUDGET_CHANGE_LIFECYCLE = {
  thing: 'budget change',
  initial: 'proposed',
  states: PROPOSAL_STATUSES,
  transitions: [
    {
      command: 'confirm',
      from: ['proposed'],
      to: 'confirmed',
      permission: 'budgets.confirm-change',
      action: 'budgets.confirm-change',
      history: 'Budget change confirmed',
      label: 'Confirm this change',
      consequence: '{effect} It happens at once.',
      done: 'Budget change confirmed',
    },
    {
      command: 'refuse',
      from: ['proposed'],
      to: 'refused',
      permission: 'budgets.confirm-change',
      action: 'budgets.refuse-change',
      history: 'Budget change refused',
      label: 'Refuse this change',
      kind: 'secondary',
      reason: 'required',
      consequence: 'The budget stays as it is. Who proposed the change reads your reason.',
      done: 'Budget change refused',
    },
    {
      command: 'withdraw',
      from: ['proposed'],
      to: 'withdrawn',
      permission: 'budgets.manage',
      action: 'budgets.withdraw-change',
      history: 'Budget change withdrawn',
      label: 'Withdraw this change',
      kind: 'secondary',
      consequence: 'The budget stays as it is, and nobody has to decide any more.',
      done: 'Budget change withdrawn',
    },
  ],
} as const satisfies Lifecycle<ProposalStatus, string>;

/** The audit actions of a budget change and the words of its history. */
export const BUDGET_CHANGE_ACTIONS = {
  ...actionsOf(BUDGET_CHANGE_LIFECYCLE),
  'budgets.propose-change': { history: 'Budget change proposed' },
} satisfies ActionTable;

/** What kind of change it is, in words. */
export function budgetChangeKindWords(kind: BudgetChangeKind): string {
  return KINDS[kind];
}
