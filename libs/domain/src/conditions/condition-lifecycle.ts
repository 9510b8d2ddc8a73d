import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { CONDITION_STATUSES, type ConditionStatus } from './condition-statuses.js';

/**
 * Something that the organisation or the funder has to do (docs/glossary.md, Condition). `reopen` undoes a
 * wrong decision and sets a new due day; `remove` is for a condition that the organisation has not been shown
 * yet.
 */
export const CONDITION_LIFECYCLE = {
  thing: 'condition',
  initial: 'open',
  states: CONDITION_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['open'],
      to: 'open',
      permission: 'conditions.edit',
      action: 'conditions.edit',
      history: 'Condition changed',
      shown: 'once-shown',
    },
    {
      command: 'remove',
      from: ['open'],
      to: 'removed',
      permission: 'conditions.edit',
      action: 'conditions.remove',
      history: 'Condition removed',
      shown: 'once-shown',
    },
    {
      command: 'submit-evidence',
      from: ['open'],
      to: 'evidence-submitted',
      permission: 'conditions.give-evidence',
      action: 'conditions.submit-evidence',
      history: 'Evidence given',
      shown: 'once-shown',
    },
    {
      command: 'meet',
      from: ['open', 'evidence-submitted'],
      to: 'met',
      permission: 'conditions.decide',
      action: 'conditions.meet',
      history: 'Condition found met',
      shown: 'once-shown',
    },
    {
      command: 'mark-not-met',
      from: ['open', 'evidence-submitted'],
      to: 'not-met',
      permission: 'conditions.decide',
      action: 'conditions.mark-not-met',
      history: 'Condition found not met',
      shown: 'once-shown',
    },
    {
      command: 'waive',
      from: ['open', 'evidence-submitted', 'not-met'],
      to: 'waived',
      permission: 'conditions.decide',
      action: 'conditions.waive',
      history: 'Condition waived',
      shown: 'once-shown',
    },
    {
      command: 'reopen',
      from: ['met', 'not-met', 'waived'],
      to: 'open',
      permission: 'conditions.decide',
      action: 'conditions.reopen',
      history: 'Condition opened again',
      shown: 'once-shown',
    },
  ],
} as const satisfies Lifecycle<ConditionStatus, string>;

export type ConditionCommand = CommandOf<typeof CONDITION_LIFECYCLE>;

/** The audit actions of a condition and the words of its history. */
export const CONDITION_ACTIONS = {
  ...actionsOf(CONDITION_LIFECYCLE),
  'conditions.add': { history: 'Condition added', shown: 'once-shown' },
  'conditions.create-template': { history: 'Condition added to the library' },
  'conditions.update-template': { history: 'Condition of the library changed' },
} satisfies ActionTable;
