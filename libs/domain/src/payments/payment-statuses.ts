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

/** Planned, and nobody has asked for it yet. */
export const UNREQUESTED_PAYMENT_STATUSES = [
  'planned',
  'held',
] as const satisfies readonly PaymentStatus[];

/** Asked for, and not yet sent. */
export const UNDER_WAY_PAYMENT_STATUSES: readonly PaymentStatus[] = [
  'requested',
  'approved',
  'in-run',
];

/** Money that has left and did not come back. */
export const SPENT_PAYMENT_STATUSES: readonly PaymentStatus[] = ['sent', 'paid'];

/** Money that the ledger has confirmed, whatever came back of it later. */
export const CONFIRMED_PAYMENT_STATUSES: readonly PaymentStatus[] = ['paid', 'recovered'];

/** Where a payment can be held, and so where it can resume. */
export const HOLDABLE_PAYMENT_STATUSES = [
  'planned',
  'requested',
  'approved',
] as const satisfies readonly PaymentStatus[];

export type HoldablePaymentStatus = (typeof HOLDABLE_PAYMENT_STATUSES)[number];
