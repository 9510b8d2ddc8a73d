import type { Audience } from '../shared/index.js';
import type { PaymentStatus } from './payment-statuses.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS: Readonly<Record<PaymentStatus, Readonly<Record<Audience, string>>>> = {
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

/** The status of a payment in the words of the person who reads it. */
export function paymentStatusWords(status: PaymentStatus, audience: Audience): string {
  return WORDS[status][audience];
}
