import type { Lifecycle } from '../shared/index.js';

export const CALL_STATUSES = ['draft', 'open', 'closed'] as const;

export type CallStatus = (typeof CALL_STATUSES)[number];
export type CallCommand = 'edit' | 'open' | 'close';

/** One round of an open-call fund (1-product, Glossary: Call). Once open, only its last day moves. */
export const CALL_LIFECYCLE: Lifecycle<CallStatus, CallCommand> = {
  thing: 'call',
  initial: 'draft',
  states: CALL_STATUSES,
  transitions: [
    { command: 'edit', from: ['draft'], to: 'draft', permission: 'calls.edit' },
    { command: 'edit', from: ['open'], to: 'open', permission: 'calls.edit' },
    { command: 'open', from: ['draft'], to: 'open', permission: 'calls.open' },
    { command: 'close', from: ['open'], to: 'closed', permission: 'calls.close' },
  ],
};
