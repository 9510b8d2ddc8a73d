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
