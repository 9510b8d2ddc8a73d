import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { RETURN_STATUSES, type ReturnStatus } from './return-statuses.js';

/**
 * A return of a recipient (docs/glossary.md, Return). `fall-due` happens on the day the return opens, without a
 * command: see `effectiveReturnStatus`.
 */
export const RETURN_LIFECYCLE = {
  thing: 'return',
  initial: 'not-due',
  states: RETURN_STATUSES,
  transitions: [
    {
      command: 'fall-due',
      from: ['not-due'],
      to: 'due',
      permission: 'returns.schedule',
      by: 'its day',
    },
    {
      command: 'write',
      from: ['due', 'in-progress', 'changes-requested'],
      to: 'in-progress',
      permission: 'returns.write',
      action: 'returns.write',
      history: 'Answers saved',
      shown: 'always',
    },
    {
      command: 'submit',
      from: ['in-progress'],
      to: 'awaiting-certification',
      permission: 'returns.write',
      action: 'returns.submit',
      history: 'Sent for certification',
      shown: 'always',
    },
    {
      command: 'certify',
      from: ['awaiting-certification'],
      to: 'submitted',
      permission: 'returns.certify',
      action: 'returns.certify',
      history: 'Certified and sent to the funder',
      shown: 'always',
      label: 'Certify and send',
      consequence:
        'You confirm for {organisationName} that these figures are right, as far as you know. The funder then checks the return.',
      done: 'Certified and sent',
    },
    {
      command: 'send-back',
      from: ['awaiting-certification'],
      to: 'in-progress',
      permission: 'returns.certify',
      action: 'returns.send-back',
      history: 'Sent back by the certifier',
      shown: 'always',
      label: 'Send it back',
      kind: 'secondary',
      reason: 'required',
      reasonLabel: 'What has to change',
      consequence: '{writer} can change the answers and send it to you again.',
      done: 'Sent back',
    },
    {
      command: 'request-changes',
      from: ['submitted'],
      to: 'changes-requested',
      permission: 'returns.review',
      action: 'returns.request-changes',
      history: 'Changes asked for',
      shown: 'always',
      label: 'Ask for changes',
      kind: 'secondary',
      reason: 'required',
      reasonLabel: 'What has to change',
      reasonHint: '{organisationName} reads this as you write it.',
      consequence: '{organisationName} can change its answers and has to certify them again.',
      done: 'Changes asked for',
    },
    {
      command: 'accept',
      from: ['submitted'],
      to: 'accepted',
      permission: 'returns.review',
      action: 'returns.accept',
      history: 'Return accepted',
      shown: 'always',
      label: 'Accept return',
      consequence:
        'Its figures count from now on in the figures of the fund for {period}. {organisationName} is told that it is accepted.',
      done: 'Return accepted',
    },
    {
      command: 'waive',
      from: ['not-due', 'due', 'in-progress', 'changes-requested'],
      to: 'waived',
      permission: 'returns.review',
      by: 'nothing yet: officers will',
    },
  ],
} as const satisfies Lifecycle<ReturnStatus, string>;

export type ReturnCommand = CommandOf<typeof RETURN_LIFECYCLE>;

/** The audit actions of a return and the words of its history. */
export const RETURN_ACTIONS = {
  ...actionsOf(RETURN_LIFECYCLE),
  'returns.schedule': { history: 'Return asked for', shown: 'always' },
} satisfies ActionTable;
