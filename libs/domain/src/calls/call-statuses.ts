import { keysOf, type Audience } from '../shared/index.js';

const WORDS = {
  draft: { staff: 'Draft', organisation: 'Not open yet' },
  open: { staff: 'Open', organisation: 'Open' },
  closed: { staff: 'Closed', organisation: 'Closed' },
};

export const CALL_STATUSES = keysOf(WORDS);

export type CallStatus = keyof typeof WORDS;

/** The status of a call in the words of the person who reads it. */
export function callStatusWords(status: CallStatus, audience: Audience): string {
  return WORDS[status][audience];
}
