import type { Lifecycle } from '../shared/index.js';

export const PAYMENT_RUN_STATUSES = ['prepared', 'released', 'completed', 'cancelled'] as const;

export type PaymentRunStatus = (typeof PAYMENT_RUN_STATUSES)[number];
export type PaymentRunCommand =
  'edit' | 'cancel' | 'release' | 'export' | 'acknowledge' | 'complete' | 'reopen';

/**
 * Approved payments grouped for release (1-product, Glossary: Payment run). `complete` and `reopen` follow
 * from the payments: a run is complete when each is acknowledged, paid, returned or recovered.
 */
export const PAYMENT_RUN_LIFECYCLE: Lifecycle<PaymentRunStatus, PaymentRunCommand> = {
  thing: 'payment run',
  initial: 'prepared',
  states: PAYMENT_RUN_STATUSES,
  transitions: [
    { command: 'edit', from: ['prepared'], to: 'prepared', permission: 'payment-runs.prepare' },
    { command: 'cancel', from: ['prepared'], to: 'cancelled', permission: 'payment-runs.prepare' },
    { command: 'release', from: ['prepared'], to: 'released', permission: 'payments.release' },
    { command: 'export', from: ['released'], to: 'released', permission: 'payment-runs.export' },
    { command: 'export', from: ['completed'], to: 'completed', permission: 'payment-runs.export' },
    {
      command: 'acknowledge',
      from: ['released'],
      to: 'released',
      permission: 'payment-runs.acknowledge',
    },
    {
      command: 'complete',
      from: ['released'],
      to: 'completed',
      permission: 'payment-runs.acknowledge',
    },
    { command: 'reopen', from: ['completed'], to: 'released', permission: 'ledger.match' },
  ],
};
