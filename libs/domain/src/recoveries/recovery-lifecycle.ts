import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { RECOVERY_STATUSES, type RecoveryStatus } from './recovery-statuses.js';

/**
 * Money asked back from a recipient: requested by one person, approved by another, and moved only once it has
 * arrived. It then lowers what is paid (docs/glossary.md, money rule 3).
 */
export const RECOVERY_LIFECYCLE = {
  thing: 'recovery',
  initial: 'requested',
  states: RECOVERY_STATUSES,
  transitions: [
    {
      command: 'approve',
      from: ['requested'],
      to: 'approved',
      permission: 'recoveries.approve',
      action: 'recoveries.approve',
      history: 'Recovery approved',
      shown: 'always',
      label: 'Approve the recovery',
      consequence:
        '{organisationName} is asked to pay {amountPence} back. No money moves until it has arrived.',
      done: 'Recovery approved',
    },
    {
      command: 'refuse',
      from: ['requested'],
      to: 'refused',
      permission: 'recoveries.approve',
      action: 'recoveries.refuse',
      history: 'Recovery refused',
      label: 'Refuse the recovery',
      kind: 'secondary',
      reason: 'required',
      consequence:
        '{organisationName} keeps the {amountPence}. Who asked for it reads your reason.',
      done: 'Recovery refused',
    },
    {
      command: 'receive',
      from: ['approved'],
      to: 'received',
      permission: 'recoveries.receive',
      action: 'recoveries.receive',
      history: 'Money received back',
      shown: 'always',
    },
    {
      command: 'cancel',
      from: ['requested', 'approved'],
      to: 'cancelled',
      permission: 'recoveries.request',
      action: 'recoveries.cancel',
      history: 'Recovery cancelled',
      shown: 'once-shown',
      label: 'Cancel the recovery',
      kind: 'warning',
      reason: 'required',
      consequence: '{organisationName} no longer has to pay the {amountPence} back.',
      done: 'Recovery cancelled',
    },
  ],
} as const satisfies Lifecycle<RecoveryStatus, string>;

export type RecoveryCommand = CommandOf<typeof RECOVERY_LIFECYCLE>;

/** The audit actions of a recovery and the words of its history. */
export const RECOVERY_ACTIONS = {
  ...actionsOf(RECOVERY_LIFECYCLE),
  'recoveries.request': { history: 'Recovery requested' },
} satisfies ActionTable;
