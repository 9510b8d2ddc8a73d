import type { Lifecycle } from '../shared/index.js';

export const RECOVERY_STATUSES = [
  'requested',
  'approved',
  'received',
  'refused',
  'cancelled',
] as const;

export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];
export type RecoveryCommand = 'approve' | 'refuse' | 'receive' | 'cancel';

/**
 * Money that comes back (1-product, money rule 3: recovered money lowers `paid`): asked for by one person,
 * approved by another, and moved only when it has arrived.
 */
export const RECOVERY_LIFECYCLE: Lifecycle<RecoveryStatus, RecoveryCommand> = {
  thing: 'recovery',
  initial: 'requested',
  states: RECOVERY_STATUSES,
  transitions: [
    { command: 'approve', from: ['requested'], to: 'approved', permission: 'recoveries.approve' },
    { command: 'refuse', from: ['requested'], to: 'refused', permission: 'recoveries.approve' },
    { command: 'receive', from: ['approved'], to: 'received', permission: 'recoveries.receive' },
    {
      command: 'cancel',
      from: ['requested', 'approved'],
      to: 'cancelled',
      permission: 'recoveries.request',
    },
  ],
};
