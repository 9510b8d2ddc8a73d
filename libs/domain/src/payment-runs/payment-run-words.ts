import type { Audience } from '../shared/index.js';
import type { PaymentRunStatus } from './payment-run-statuses.js';

const WORDS: Readonly<Record<PaymentRunStatus, Readonly<Record<Audience, string>>>> = {
  prepared: { staff: 'Prepared', organisation: 'Being checked' },
  released: { staff: 'Released', organisation: 'Sent' },
  completed: { staff: 'Completed', organisation: 'Sent' },
  cancelled: { staff: 'Cancelled', organisation: 'Cancelled' },
};

/** The status of a payment run in the words of the person who reads it. */
export function paymentRunStatusWords(status: PaymentRunStatus, audience: Audience): string {
  return WORDS[status][audience];
}
