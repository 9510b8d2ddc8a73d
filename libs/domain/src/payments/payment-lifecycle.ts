import type { Lifecycle } from '../shared/index.js';

export const PAYMENT_STATUSES = [
  'planned',
  'requested',
  'approved',
  'sent',
  'paid',
  'cancelled',
] as const;

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export type PaymentCommand =
  | 'edit'
  | 'request'
  | 'approve'
  | 'reject'
  | 'release'
  | 'reconcile'
  | 'undo-reconciliation'
  | 'cancel';

/**
 * From instalment to money that the ledger confirms (1-product, Lifecycles: Payment). A rejected
 * payment is planned again; `reconcile` and `undo-reconciliation` follow from ledger matches.
 */
export const PAYMENT_LIFECYCLE: Lifecycle<PaymentStatus, PaymentCommand> = {
  thing: 'payment',
  initial: 'planned',
  states: PAYMENT_STATUSES,
  transitions: [
    { command: 'edit', from: ['planned'], to: 'planned', permission: 'payments.plan' },
    { command: 'request', from: ['planned'], to: 'requested', permission: 'payments.request' },
    { command: 'approve', from: ['requested'], to: 'approved', permission: 'payments.approve' },
    {
      command: 'reject',
      from: ['requested', 'approved'],
      to: 'planned',
      permission: 'payments.approve',
    },
    { command: 'release', from: ['approved'], to: 'sent', permission: 'payments.release' },
    { command: 'reconcile', from: ['sent'], to: 'paid', permission: 'ledger.match' },
    { command: 'undo-reconciliation', from: ['paid'], to: 'sent', permission: 'ledger.match' },
    { command: 'cancel', from: ['planned'], to: 'cancelled', permission: 'payments.plan' },
  ],
};
