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

/** Cancelled, rejected or returned by the bank: the amount can be planned again. */
export const FREED_PAYMENT_STATUSES = [
  'rejected',
  'cancelled',
  'returned',
] as const satisfies readonly PaymentStatus[];

/** Planned or on hold, and not requested yet. */
export const UNREQUESTED_PAYMENT_STATUSES = [
  'planned',
  'held',
] as const satisfies readonly PaymentStatus[];

/** Requested and not sent yet. */
export const UNDER_WAY_PAYMENT_STATUSES: readonly PaymentStatus[] = [
  'requested',
  'approved',
  'in-run',
];

/** Sent or paid, and not recovered in full. */
export const SPENT_PAYMENT_STATUSES: readonly PaymentStatus[] = ['sent', 'paid'];

/** Confirmed by the ledger, recovered since or not. */
export const CONFIRMED_PAYMENT_STATUSES: readonly PaymentStatus[] = ['paid', 'recovered'];

/** In these states a payment can be put on hold, and it resumes in the same state. */
export const HOLDABLE_PAYMENT_STATUSES = [
  'planned',
  'requested',
  'approved',
] as const satisfies readonly PaymentStatus[];

export type HoldablePaymentStatus = (typeof HOLDABLE_PAYMENT_STATUSES)[number];
