import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { LOSS_LIFECYCLE } from './loss-lifecycle.js';
import { RECEIPT_LIFECYCLE } from './receipt-lifecycle.js';
import { RECOVERY_STATUSES, type RecoveryStatus } from './recovery-statuses.js';

/**
 * Money asked back from a recipient: requested by one person, approved by another, received in parts, and settled
 * once nothing is owed any more. What never arrives is written off or waived, with approvals of its own
 * (docs/guide/recoveries.md).
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
        '{organisationName} is asked to pay {amountPence} back. No money moves until it has arrived. Once it is approved, the recovery is not cancelled any more: what does not arrive is written off or waived, with approval.',
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
      from: ['approved', 'received-in-part'],
      to: 'received-in-part',
      permission: 'recoveries.receive',
      action: 'recoveries.receive',
      history: 'Money received back',
      shown: 'always',
    },
    {
      command: 'write-off',
      from: ['approved', 'received-in-part'],
      to: 'settled',
      permission: 'recoveries.write-off',
      action: 'recoveries.write-off',
      history: 'Write-off or waiver requested',
    },
    {
      command: 'reopen',
      from: ['settled', 'received-in-part'],
      to: 'approved',
      permission: 'recoveries.receive',
      by: 'a receipt that is reversed',
    },
    {
      command: 'cancel',
      from: ['requested'],
      to: 'cancelled',
      permission: 'recoveries.request',
      action: 'recoveries.cancel',
      history: 'Recovery cancelled',
      shown: 'once-shown',
      label: 'Cancel the recovery',
      kind: 'warning',
      reason: 'required',
      consequence: '{organisationName} is not asked for the {amountPence}.',
      done: 'Recovery cancelled',
    },
  ],
} as const satisfies Lifecycle<RecoveryStatus, string>;

export type RecoveryCommand = CommandOf<typeof RECOVERY_LIFECYCLE>;

/** The audit actions of a recovery, of its receipts and of its losses, and the words of its history. */
export const RECOVERY_ACTIONS = {
  ...actionsOf(RECOVERY_LIFECYCLE),
  ...actionsOf(RECEIPT_LIFECYCLE),
  ...actionsOf(LOSS_LIFECYCLE),
  'recoveries.request': { history: 'Recovery requested' },
} satisfies ActionTable;
