import { keysOf, type Audience } from '../shared/index.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS = {
  draft: { staff: 'Draft', organisation: 'Not sent yet' },
  submitted: { staff: 'Submitted', organisation: 'Sent' },
  'in-assessment': { staff: 'In assessment', organisation: 'Being checked' },
  assessed: { staff: 'Assessed', organisation: 'Being checked' },
  approved: { staff: 'Approved', organisation: 'Successful' },
  reserve: { staff: 'Reserve', organisation: 'On the reserve list' },
  declined: { staff: 'Declined', organisation: 'Not successful' },
  ineligible: { staff: 'Ineligible', organisation: 'Not eligible' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
};

export const APPLICATION_STATUSES = keysOf(WORDS);

export type ApplicationStatus = keyof typeof WORDS;

/** The status of an application in the words of the person who reads it. */
export function applicationStatusWords(status: ApplicationStatus, audience: Audience): string {
  return WORDS[status][audience];
}
