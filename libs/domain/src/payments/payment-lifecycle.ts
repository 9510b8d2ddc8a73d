import { STOPPABLE_INSTALMENTS } from '../awards/index.js';
import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';

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

export type HoldablePaymentStatus = (typeof HOLDABLE_PAYMENT_STATUSES)[number];

/**
 * From instalment to money that the ledger confirms (1-product, Lifecycles: Payment). `approve` leads
 * on with the last approval that the amount asks for; `resume` leads back to where the payment was
 * held, which is planned at the earliest; `stop` follows from the end of its award; `reconcile` and `undo-reconciliation` follow from matches.
 */
export const PAYMENT_LIFECYCLE = {
  thing: 'payment',
  initial: 'planned',
  states: PAYMENT_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['planned'],
      to: 'planned',
      permission: 'payments.plan',
      action: 'payments.edit',
      history: 'Plan changed',
    },
    {
      command: 'request',
      from: ['planned'],
      to: 'requested',
      permission: 'payments.request',
      action: 'payments.request',
      history: 'Payment requested',
    },
    {
      command: 'approve',
      from: ['requested'],
      to: 'approved',
      permission: 'payments.approve',
      action: 'payments.approve',
      history: 'Payment approved',
    },
    {
      command: 'send-back',
      from: ['requested', 'approved'],
      to: 'planned',
      permission: 'payments.approve',
      action: 'payments.send-back',
      history: 'Payment sent back',
      label: 'Send back',
      kind: 'secondary',
      reason: 'required',
      consequence:
        'It goes back to planned, without the approvals it has, and can be requested again.',
      done: 'Payment sent back',
    },
    {
      command: 'reject',
      from: ['requested', 'approved'],
      to: 'rejected',
      permission: 'payments.approve',
      action: 'payments.reject',
      history: 'Payment rejected',
      label: 'Reject payment',
      kind: 'warning',
      reason: 'required',
      consequence:
        'It will not be made, and that is final. The {amountPence} can be planned again.',
      done: 'Payment rejected',
    },
    {
      command: 'hold',
      from: HOLDABLE_PAYMENT_STATUSES,
      to: 'held',
      permission: 'payments.hold',
      action: 'payments.hold',
      history: 'Payment put on hold',
      label: 'Put on hold',
      kind: 'secondary',
      reason: 'required',
      consequence: 'Nobody can take it further until somebody resumes it.',
      done: 'Payment on hold',
    },
    {
      command: 'resume',
      from: ['held'],
      to: 'planned',
      permission: 'payments.hold',
      action: 'payments.resume',
      history: 'Payment no longer on hold',
      label: 'Resume payment',
      consequence: 'It goes on where it was. What has changed since is checked at its next step.',
      done: 'Payment no longer on hold',
    },
    {
      command: 'cancel',
      from: ['planned', 'held'],
      to: 'cancelled',
      permission: 'payments.plan',
      action: 'payments.cancel',
      history: 'Payment cancelled',
      label: 'Cancel payment',
      kind: 'warning',
      consequence: 'It will not be made. The {amountPence} can be planned again.',
      done: 'Payment cancelled',
    },
    {
      command: 'stop',
      from: STOPPABLE_INSTALMENTS,
      to: 'cancelled',
      permission: 'awards.approve',
      by: 'the end of its award',
      action: 'payments.stop',
      history: 'Payment cancelled with the end of its award',
    },
    {
      command: 'enter-run',
      from: ['approved'],
      to: 'in-run',
      permission: 'payment-runs.prepare',
      by: 'preparing its run',
      action: 'payments.enter-run',
      history: 'Payment put into a run',
    },
    {
      command: 'leave-run',
      from: ['in-run'],
      to: 'approved',
      permission: 'payment-runs.prepare',
      by: 'taking it out of its run',
      action: 'payments.leave-run',
      history: 'Payment taken out of a run',
    },
    {
      command: 'release',
      from: ['approved', 'in-run'],
      to: 'sent',
      permission: 'payments.release',
      action: 'payments.release',
      history: 'Payment sent',
      shared: 'always',
      label: 'Release payment',
      consequence:
        '{amountPence} is sent to {organisationName} today. This cannot be taken back here.',
      done: 'Payment sent',
    },
    {
      command: 'return',
      from: ['sent'],
      to: 'returned',
      permission: 'payment-runs.acknowledge',
      action: 'payments.return',
      history: 'Payment returned by the bank',
      shared: 'always',
    },
    {
      command: 'undo-return',
      from: ['returned'],
      to: 'sent',
      permission: 'payment-runs.acknowledge',
      action: 'payments.undo-return',
      history: 'Return taken back',
      shared: 'always',
    },
    {
      command: 'reconcile',
      from: ['sent'],
      to: 'paid',
      permission: 'ledger.match',
      by: 'a match with the ledger',
      action: 'payments.reconcile',
      history: 'Payment confirmed by the ledger',
      shared: 'always',
    },
    {
      command: 'undo-reconciliation',
      from: ['paid'],
      to: 'sent',
      permission: 'ledger.match',
      by: 'undoing that match',
      action: 'payments.undo-reconciliation',
      history: 'Confirmation by the ledger undone',
      shared: 'always',
    },
    {
      command: 'recover',
      from: ['paid'],
      to: 'recovered',
      permission: 'recoveries.receive',
      by: 'a recovery that is received',
      action: 'payments.recover',
      history: 'Money of the payment recovered',
      shared: 'always',
    },
  ],
} as const satisfies Lifecycle<PaymentStatus, string>;

export type PaymentCommand = CommandOf<typeof PAYMENT_LIFECYCLE>;

/** What can happen to a payment, as its history tells it. */
export const PAYMENT_ACTIONS = {
  ...actionsOf(PAYMENT_LIFECYCLE),
  'payments.plan': { history: 'Payment planned' },
  'payments.set-levels': { history: 'Approval levels set' },
} satisfies ActionTable;
