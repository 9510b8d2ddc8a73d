import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';

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

/**
 * What a recipient owes on a date (1-product, Lifecycles: Return). `fall-due` happens by the date
 * alone: `effectiveReturnStatus` derives it, as `isOverdue` derives overdue.
 */
export const RETURN_LIFECYCLE = {
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
      action: 'returns.write',
      history: 'Answers saved',
      shared: 'always',
    },
    {
      command: 'submit',
      from: ['in-progress'],
      to: 'awaiting-certification',
      permission: 'returns.write',
      action: 'returns.submit',
      history: 'Sent for certification',
      shared: 'always',
    },
    {
      command: 'certify',
      from: ['awaiting-certification'],
      to: 'submitted',
      permission: 'returns.certify',
      action: 'returns.certify',
      history: 'Certified and sent to the funder',
      shared: 'always',
    },
    {
      command: 'send-back',
      from: ['awaiting-certification'],
      to: 'in-progress',
      permission: 'returns.certify',
      action: 'returns.send-back',
      history: 'Sent back by the certifier',
      shared: 'always',
    },
    {
      command: 'request-changes',
      from: ['submitted'],
      to: 'changes-requested',
      permission: 'returns.review',
      action: 'returns.request-changes',
      history: 'Changes asked for',
      shared: 'always',
    },
    {
      command: 'accept',
      from: ['submitted'],
      to: 'accepted',
      permission: 'returns.review',
      action: 'returns.accept',
      history: 'Return accepted',
      shared: 'always',
    },
    {
      command: 'waive',
      from: ['not-due', 'due', 'in-progress', 'changes-requested'],
      to: 'waived',
      permission: 'returns.review',
    },
  ],
} as const satisfies Lifecycle<ReturnStatus, string>;

export type ReturnCommand = CommandOf<typeof RETURN_LIFECYCLE>;

/** What can happen to a return, as its history tells it. */
export const RETURN_ACTIONS = {
  ...actionsOf(RETURN_LIFECYCLE),
  'returns.schedule': { history: 'Return asked for', shared: 'always' },
} satisfies ActionTable;
