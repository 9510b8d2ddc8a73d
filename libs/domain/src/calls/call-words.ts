import type { Audience } from '../shared/index.js';
import type { CallStatus } from './call-statuses.js';

const WORDS: Readonly<Record<CallStatus, Readonly<Record<Audience, string>>>> = {
  draft: { staff: 'Draft', organisation: 'Not open yet' },
  open: { staff: 'Open', organisation: 'Open' },
  closed: { staff: 'Closed', organisation: 'Closed' },
};

/** The status of a call in the words of the person who reads it. */
export function callStatusWords(status: CallStatus, audience: Audience): string {
  return WORDS[status][audience];
}
