import type { Audience } from '../shared/index.js';
import type { RecoveryStatus } from './recovery-statuses.js';

/** Organisations see a recovery once it is approved, since they are asked to pay from then on. */
const WORDS: Readonly<Record<RecoveryStatus, Readonly<Record<Audience, string>>>> = {
  requested: { staff: 'Requested', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'To pay back' },
  received: { staff: 'Received', organisation: 'Paid back' },
  refused: { staff: 'Refused', organisation: 'Not needed' },
  cancelled: { staff: 'Cancelled', organisation: 'No longer needed' },
};

/** The status of a recovery in the words of the person who reads it. */
export function recoveryStatusWords(status: RecoveryStatus, audience: Audience): string {
  return WORDS[status][audience];
}
