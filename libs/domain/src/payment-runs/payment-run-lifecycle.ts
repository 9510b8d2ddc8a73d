import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { PAYMENT_RUN_STATUSES, type PaymentRunStatus } from './payment-run-statuses.js';

/**
 * Approved payments that are released together. Nobody gives the commands `complete` and `reopen`: a run is
 * complete once each payment is acknowledged, paid, recovered or returned by the bank.
 */
export const PAYMENT_RUN_LIFECYCLE = {
  thing: 'payment run',
  initial: 'prepared',
  states: PAYMENT_RUN_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['prepared'],
      to: 'prepared',
      permission: 'payment-runs.prepare',
      action: 'payment-runs.edit',
      history: 'Day to pay changed',
    },
    {
      command: 'cancel',
      from: ['prepared'],
      to: 'cancelled',
      permission: 'payment-runs.prepare',
      action: 'payment-runs.cancel',
      history: 'Payment run cancelled',
      label: 'Cancel the run',
      kind: 'warning',
      reason: 'required',
      consequence: 'Nothing is sent. Its {payments} can go into another run.',
      done: 'Payment run cancelled',
    },
    {
      command: 'release',
      from: ['prepared'],
      to: 'released',
      permission: 'payments.release',
      action: 'payment-runs.release',
      history: 'Payment run released',
    },
    {
      command: 'export',
      from: ['released'],
      to: 'released',
      permission: 'payment-runs.export',
      action: 'payment-runs.download',
      history: 'File downloaded',
    },
    {
      command: 'export',
      from: ['completed'],
      to: 'completed',
      permission: 'payment-runs.export',
      action: 'payment-runs.download',
      history: 'File downloaded',
    },
    {
      command: 'acknowledge',
      from: ['released'],
      to: 'released',
      permission: 'payment-runs.acknowledge',
      action: 'payment-runs.acknowledge',
      history: 'Payments acknowledged by the bank',
    },
    {
      command: 'complete',
      from: ['released'],
      to: 'completed',
      permission: 'payment-runs.acknowledge',
      by: 'its last payment that the bank answers for',
    },
    {
      command: 'reopen',
      from: ['completed'],
      to: 'released',
      permission: 'ledger.match',
      by: 'a match of one of its payments that is undone',
    },
  ],
} as const satisfies Lifecycle<PaymentRunStatus, string>;

export type PaymentRunCommand = CommandOf<typeof PAYMENT_RUN_LIFECYCLE>;

/** The audit actions of a payment run and the words of its history. */
export const PAYMENT_RUN_ACTIONS = {
  ...actionsOf(PAYMENT_RUN_LIFECYCLE),
  'payment-runs.prepare': { history: 'Payment run prepared' },
  'payment-runs.put-in': { history: 'Payments added' },
  'payment-runs.take-out': { history: 'Payments taken out' },
} satisfies ActionTable;
