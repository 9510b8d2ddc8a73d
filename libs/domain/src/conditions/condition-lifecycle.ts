import type { Lifecycle } from '../shared/index.js';

export const CONDITION_STATUSES = [
  'open',
  'evidence-submitted',
  'met',
  'not-met',
  'waived',
  'removed',
] as const;

export type ConditionStatus = (typeof CONDITION_STATUSES)[number];
export type ConditionCommand =
  'edit' | 'remove' | 'submit-evidence' | 'meet' | 'mark-not-met' | 'waive' | 'reopen';

/**
 * What an organisation or the funder has to do (1-product, Glossary: Award). A decision that was wrong is
 * taken back by `reopen`, with a new due day; `remove` is for a condition that nobody was told of yet.
 */
export const CONDITION_LIFECYCLE: Lifecycle<ConditionStatus, ConditionCommand> = {
  thing: 'condition',
  initial: 'open',
  states: CONDITION_STATUSES,
  transitions: [
    { command: 'edit', from: ['open'], to: 'open', permission: 'conditions.edit' },
    { command: 'remove', from: ['open'], to: 'removed', permission: 'conditions.edit' },
    {
      command: 'submit-evidence',
      from: ['open'],
      to: 'evidence-submitted',
      permission: 'conditions.give-evidence',
    },
    {
      command: 'meet',
      from: ['open', 'evidence-submitted'],
      to: 'met',
      permission: 'conditions.decide',
    },
    {
      command: 'mark-not-met',
      from: ['open', 'evidence-submitted'],
      to: 'not-met',
      permission: 'conditions.decide',
    },
    {
      command: 'waive',
      from: ['open', 'evidence-submitted', 'not-met'],
      to: 'waived',
      permission: 'conditions.decide',
    },
    {
      command: 'reopen',
      from: ['met', 'not-met', 'waived'],
      to: 'open',
      permission: 'conditions.decide',
    },
  ],
};
