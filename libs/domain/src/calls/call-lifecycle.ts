import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { CALL_STATUSES, type CallStatus } from './call-statuses.js';

/** One round of an open-call fund. Once it is open, only its last day can change. */
export const CALL_LIFECYCLE = {
  thing: 'call',
  initial: 'draft',
  states: CALL_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['draft'],
      to: 'draft',
      permission: 'calls.edit',
      action: 'calls.update',
      history: 'Call changed',
    },
    {
      command: 'edit',
      from: ['open'],
      to: 'open',
      permission: 'calls.edit',
      action: 'calls.update',
      history: 'Call changed',
    },
    {
      command: 'open',
      from: ['draft'],
      to: 'open',
      permission: 'calls.open',
      action: 'calls.open',
      history: 'Call opened',
      label: 'Open this call',
      consequence:
        'Organisations see it at once and can apply from {opensOn} to {closesOn}. After that only its last day can change.',
      done: 'Call opened',
    },
    {
      command: 'close',
      from: ['open'],
      to: 'closed',
      permission: 'calls.close',
      action: 'calls.close',
      history: 'Call closed',
      label: 'Close this call',
      kind: 'warning',
      consequence:
        'No application can be sent any more. Drafts that were not sent stay with their organisations.',
      done: 'Call closed',
    },
  ],
} as const satisfies Lifecycle<CallStatus, string>;

export type CallCommand = CommandOf<typeof CALL_LIFECYCLE>;

/** The audit actions of a call and the words of its history. */
export const CALL_ACTIONS = {
  ...actionsOf(CALL_LIFECYCLE),
  'calls.create': { history: 'Call drafted' },
} satisfies ActionTable;
