import { keysOf, type Audience } from '../shared/index.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS = {
  planned: { staff: 'Planned', organisation: 'Planned' },
  held: { staff: 'On hold', organisation: 'On hold' },
  requested: { staff: 'Requested', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'Being checked' },
  'in-run': { staff: 'In a run', organisation: 'Being sent' },
  sent: { staff: 'Sent', organisation: 'Sent' },
  paid: { staff: 'Paid', organisation: 'Paid' },
  rejected: { staff: 'Rejected', organisation: 'Not going ahead' },
  cancelled: { staff: 'Cancelled', organisation: 'Cancelled' },
  returned: { staff: 'Returned by the bank', organisation: 'Returned by the bank' },
  recovered: { staff: 'Recovered', organisation: 'Paid back' },
};

export const PAYMENT_STATUSES = keysOf(WORDS);

export type PaymentStatus = keyof typeof WORDS;

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

/** The status of a payment in the words of the person who reads it. */
export function paymentStatusWords(status: PaymentStatus, audience: Audience): string {
  return WORDS[status][audience];
}
