import type { Audience } from '../shared/index.js';
import type { ApplicationStatus } from './application-statuses.js';

/** Organisations read plain words, never the internal state (docs/glossary.md, Lifecycles). */
const WORDS: Readonly<Record<ApplicationStatus, Readonly<Record<Audience, string>>>> = {
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

/** The status of an application in the words of the person who reads it. */
export function applicationStatusWords(status: ApplicationStatus, audience: Audience): string {
  return WORDS[status][audience];
}
