import type { Lifecycle } from '../shared/index.js';

export const VIREMENT_STATUSES = ['requested', 'approved', 'rejected', 'withdrawn'] as const;

export type VirementStatus = (typeof VIREMENT_STATUSES)[number];
export type VirementCommand = 'approve' | 'reject' | 'withdraw';

/** Money moved from one budget line to another: asked for by one person, approved by another. */
export const VIREMENT_LIFECYCLE: Lifecycle<VirementStatus, VirementCommand> = {
  thing: 'virement',
  initial: 'requested',
  states: VIREMENT_STATUSES,
  transitions: [
    {
      command: 'approve',
      from: ['requested'],
      to: 'approved',
      permission: 'budgets.approve-virement',
    },
    {
      command: 'reject',
      from: ['requested'],
      to: 'rejected',
      permission: 'budgets.approve-virement',
    },
    {
      command: 'withdraw',
      from: ['requested'],
      to: 'withdrawn',
      permission: 'budgets.request-virement',
    },
  ],
};

const WORDS: Readonly<Record<VirementStatus, string>> = {
  requested: 'Waiting for approval',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

/** The status of a virement in words; only staff read virements. */
export function virementStatusWords(status: VirementStatus): string {
  return WORDS[status];
}
