import type { Audience } from '../shared/index.js';
import type { ReturnStatus } from './return-statuses.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS: Readonly<Record<ReturnStatus, Readonly<Record<Audience, string>>>> = {
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

/** The status of a return in the words of the person who reads it. */
export function returnStatusWords(status: ReturnStatus, audience: Audience): string {
  return WORDS[status][audience];
}
