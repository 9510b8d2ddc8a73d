import { keysOf, type Audience } from '../shared/index.js';

/** Organisations see a recovery once it is approved, since they are asked to pay from then on. */
const WORDS = {
  requested: { staff: 'Requested', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'To pay back' },
  received: { staff: 'Received', organisation: 'Paid back' },
  refused: { staff: 'Refused', organisation: 'Not needed' },
  cancelled: { staff: 'Cancelled', organisation: 'No longer needed' },
};

export const RECOVERY_STATUSES = keysOf(WORDS);

export type RecoveryStatus = keyof typeof WORDS;

/** The status of a recovery in the words of the person who reads it. */
export function recoveryStatusWords(status: RecoveryStatus, audience: Audience): string {
  return WORDS[status][audience];
}
