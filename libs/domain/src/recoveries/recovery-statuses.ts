import { keysOf, type Audience } from '../shared/index.js';

/** Organisations see a recovery once it is approved, since they are asked to pay from then on. */
const WORDS = {
  requested: { staff: 'Requested', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'To pay back' },
  'received-in-part': { staff: 'Received in part', organisation: 'Partly paid back' },
  settled: { staff: 'Settled', organisation: 'Nothing more to pay' },
  refused: { staff: 'Refused', organisation: 'Not needed' },
  cancelled: { staff: 'Cancelled', organisation: 'No longer needed' },
};

export const RECOVERY_STATUSES = keysOf(WORDS);

export type RecoveryStatus = keyof typeof WORDS;

/** The organisation still has to pay something back. */
export const OWED_RECOVERY_STATUSES = [
  'approved',
  'received-in-part',
] as const satisfies readonly RecoveryStatus[];

/** It waits for somebody: it is neither settled nor refused nor cancelled. */
export const OPEN_RECOVERY_STATUSES = [
  'requested',
  ...OWED_RECOVERY_STATUSES,
] as const satisfies readonly RecoveryStatus[];

/** The status of a recovery in the words of the person who reads it. */
export function recoveryStatusWords(status: RecoveryStatus, audience: Audience): string {
  return WORDS[status][audience];
}
