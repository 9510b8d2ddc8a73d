import {
  keysOf,
  actionsOf,
  type ActionTable,
  type CommandOf,
  type Lifecycle,
} from '../shared/index.js';

const WORDS = {
  requested: 'Waiting for approval',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

export const VIREMENT_STATUSES = keysOf(WORDS);

export type VirementStatus = keyof typeof WORDS;

/** Money moved from one budget line to another: requested by one person, approved by another. */
export const VIREMENT_LIFECYCLE = {
  thing: 'virement',
  initial: 'requested',
  states: VIREMENT_STATUSES,
  transitions: [
    {
      command: 'approve',
      from: ['requested'],
      to: 'approved',
      permission: 'budgets.approve-virement',
      action: 'virements.approve',
      history: 'Virement approved: money moved',
      label: 'Approve virement',
      consequence:
        '{amountPence} moves from {fromName} to {toName} at once. Only another virement moves it back.',
      done: 'Virement approved',
    },
    {
      command: 'reject',
      from: ['requested'],
      to: 'rejected',
      permission: 'budgets.approve-virement',
      action: 'virements.reject',
      history: 'Virement rejected',
      label: 'Reject virement',
      kind: 'secondary',
      reason: 'required',
      consequence: 'No money moves. Who asked for it reads your reason.',
      done: 'Virement rejected',
    },
    {
      command: 'withdraw',
      from: ['requested'],
      to: 'withdrawn',
      permission: 'budgets.request-virement',
      action: 'virements.withdraw',
      history: 'Virement withdrawn',
      label: 'Withdraw virement',
      kind: 'secondary',
      consequence: 'No money moves, and nobody has to decide any more.',
      done: 'Virement withdrawn',
    },
  ],
} as const satisfies Lifecycle<VirementStatus, string>;

export type VirementCommand = CommandOf<typeof VIREMENT_LIFECYCLE>;

/** The audit actions of a virement and the words of its history. */
export const VIREMENT_ACTIONS = {
  ...actionsOf(VIREMENT_LIFECYCLE),
  'virements.request': { history: 'Virement requested' },
} satisfies ActionTable;

/** The status of a virement in words; only staff read virements. */
export function virementStatusWords(status: VirementStatus): string {
  return WORDS[status];
}
