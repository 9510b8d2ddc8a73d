import type { Audience } from '../shared/index.js';
import type { PaymentStatus } from './payment-lifecycle.js';

/** People outside see plain words, never internal states (1-product, Lifecycles). */
const WORDS: Readonly<Record<PaymentStatus, Readonly<Record<Audience, string>>>> = {
  planned: { staff: 'Planned', organisation: 'Planned' },
  requested: { staff: 'Requested', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'Being checked' },
  sent: { staff: 'Sent', organisation: 'Sent' },
  paid: { staff: 'Paid', organisation: 'Paid' },
  cancelled: { staff: 'Cancelled', organisation: 'Cancelled' },
};

/** The status of a payment in the words of the person who reads it. */
export function paymentStatusWords(status: PaymentStatus, audience: Audience): string {
  return WORDS[status][audience];
}
