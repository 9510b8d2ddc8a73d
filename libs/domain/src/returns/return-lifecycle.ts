import type { Lifecycle } from '../shared/index.js';

export const RETURN_STATUSES = [
  'not-due',
  'due',
  'in-progress',
  'awaiting-certification',
  'submitted',
  'changes-requested',
  'accepted',
  'waived',
] as const;

export type ReturnStatus = (typeof RETURN_STATUSES)[number];
export type ReturnCommand =
  | 'fall-due'
  | 'write'
  | 'submit'
  | 'certify'
  | 'send-back'
  | 'request-changes'
  | 'accept'
  | 'waive';

/**
 * What a recipient owes on a date (1-product, Lifecycles: Return). `fall-due` happens by the date
 * alone: `effectiveReturnStatus` derives it, as `isOverdue` derives overdue.
 */
export const RETURN_LIFECYCLE: Lifecycle<ReturnStatus, ReturnCommand> = {
  thing: 'return',
  initial: 'not-due',
  states: RETURN_STATUSES,
  transitions: [
    { command: 'fall-due', from: ['not-due'], to: 'due', permission: 'returns.schedule' },
    {
      command: 'write',
      from: ['due', 'in-progress', 'changes-requested'],
      to: 'in-progress',
      permission: 'returns.write',
    },
    {
      command: 'submit',
      from: ['in-progress'],
      to: 'awaiting-certification',
      permission: 'returns.write',
    },
    {
      command: 'certify',
      from: ['awaiting-certification'],
      to: 'submitted',
      permission: 'returns.certify',
    },
    {
      command: 'send-back',
      from: ['awaiting-certification'],
      to: 'in-progress',
      permission: 'returns.certify',
    },
    {
      command: 'request-changes',
      from: ['submitted'],
      to: 'changes-requested',
      permission: 'returns.review',
    },
    { command: 'accept', from: ['submitted'], to: 'accepted', permission: 'returns.review' },
    {
      command: 'waive',
      from: ['not-due', 'due', 'in-progress', 'changes-requested'],
      to: 'waived',
      permission: 'returns.review',
    },
  ],
};
