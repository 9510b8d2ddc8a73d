import { keysOf, type Audience } from '../shared/index.js';

const WORDS = {
  prepared: { staff: 'Prepared', organisation: 'Being checked' },
  released: { staff: 'Released', organisation: 'Sent' },
  completed: { staff: 'Completed', organisation: 'Sent' },
  cancelled: { staff: 'Cancelled', organisation: 'Cancelled' },
};

export const PAYMENT_RUN_STATUSES = keysOf(WORDS);

export type PaymentRunStatus = keyof typeof WORDS;

/** The status of a payment run in the words of the person who reads it. */
export function paymentRunStatusWords(status: PaymentRunStatus, audience: Audience): string {
  return WORDS[status][audience];
}
