import { STOPPABLE_INSTALMENTS } from '../awards/index.js';
import type { Lifecycle } from '../shared/index.js';

export const PAYMENT_STATUSES = [
  'planned',
  'held',
  'requested',
  'approved',
  'in-run',
  'sent',
  'paid',
  'rejected',
  'cancelled',
  'returned',
  'recovered',
] as const;

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export type PaymentCommand =
  | 'edit'
  | 'request'
  | 'approve'
  | 'send-back'
  | 'reject'
  | 'hold'
  | 'resume'
  | 'cancel'
  | 'stop'
  | 'enter-run'
  | 'leave-run'
  | 'release'
  | 'return'
  | 'undo-return'
  | 'reconcile'
  | 'undo-reconciliation'
  | 'recover';

/** Payments that came to nothing: their amount can be planned again. */
export const FREED_PAYMENT_STATUSES = [
  'rejected',
  'cancelled',
  'returned',
] as const satisfies readonly PaymentStatus[];

/** Where a payment can be held, and so where it can resume. */
export const HOLDABLE_PAYMENT_STATUSES = [
  'planned',
  'requested',
  'approved',
] as const satisfies readonly PaymentStatus[];

/**
 * From instalment to money that the ledger confirms (1-product, Lifecycles: Payment). `approve` leads
 * on with the last approval that the amount asks for; `resume` leads back to where the payment was
 * held, which is planned at the earliest; `stop` follows from the end of its award; `reconcile` and `undo-reconciliation` follow from matches.
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
      command: 'send-back',
      from: ['requested', 'approved'],
      to: 'planned',
      permission: 'payments.approve',
    },
    {
      command: 'reject',
      from: ['requested', 'approved'],
      to: 'rejected',
      permission: 'payments.approve',
    },
    {
      command: 'hold',
      from: HOLDABLE_PAYMENT_STATUSES,
      to: 'held',
      permission: 'payments.hold',
    },
    { command: 'resume', from: ['held'], to: 'planned', permission: 'payments.hold' },
    {
      command: 'cancel',
      from: ['planned', 'held'],
      to: 'cancelled',
      permission: 'payments.plan',
    },
    {
      command: 'stop',
      from: STOPPABLE_INSTALMENTS,
      to: 'cancelled',
      permission: 'awards.approve',
    },
    {
      command: 'enter-run',
      from: ['approved'],
      to: 'in-run',
      permission: 'payment-runs.prepare',
    },
    {
      command: 'leave-run',
      from: ['in-run'],
      to: 'approved',
      permission: 'payment-runs.prepare',
    },
    {
      command: 'release',
      from: ['approved', 'in-run'],
      to: 'sent',
      permission: 'payments.release',
    },
    {
      command: 'return',
      from: ['sent'],
      to: 'returned',
      permission: 'payment-runs.acknowledge',
    },
    {
      command: 'undo-return',
      from: ['returned'],
      to: 'sent',
      permission: 'payment-runs.acknowledge',
    },
    { command: 'reconcile', from: ['sent'], to: 'paid', permission: 'ledger.match' },
    { command: 'undo-reconciliation', from: ['paid'], to: 'sent', permission: 'ledger.match' },
    { command: 'recover', from: ['paid'], to: 'recovered', permission: 'recoveries.receive' },
  ],
};
