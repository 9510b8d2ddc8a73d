import { keysOf, type Audience } from '../shared/index.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS = {
  'not-due': { staff: 'Not due', organisation: 'Not due yet' },
  due: { staff: 'Due', organisation: 'To do' },
  'in-progress': { staff: 'In progress', organisation: 'Started' },
  'awaiting-certification': {
    staff: 'Awaiting certification',
    organisation: 'Waiting for certifier',
  },
  submitted: { staff: 'Submitted', organisation: 'Being checked' },
  'changes-requested': { staff: 'Changes requested', organisation: 'Changes needed' },
  accepted: { staff: 'Accepted', organisation: 'Accepted' },
  waived: { staff: 'Waived', organisation: 'Not needed' },
};

export const RETURN_STATUSES = keysOf(WORDS);

export type ReturnStatus = keyof typeof WORDS;

/** The status of a return in the words of the person who reads it. */
export function returnStatusWords(status: ReturnStatus, audience: Audience): string {
  return WORDS[status][audience];
}
