import type { Audience } from '../shared/index.js';
import type { AwardStatus } from './award-statuses.js';
import type { AwardYearStatus } from './award-year-statuses.js';

/** Organisations see an award from the offer on, so the earlier words are never shown to them. */
const WORDS: Readonly<Record<AwardStatus, Readonly<Record<Audience, string>>>> = {
  drafted: { staff: 'Drafted', organisation: 'Being prepared' },
  approved: { staff: 'Approved', organisation: 'Being prepared' },
  offered: { staff: 'Offered', organisation: 'Waiting for your answer' },
  accepted: { staff: 'Accepted', organisation: 'Accepted' },
  active: { staff: 'Active', organisation: 'Under way' },
  suspended: { staff: 'Suspended', organisation: 'Paused' },
  completed: { staff: 'Completed', organisation: 'Finished' },
  declined: { staff: 'Declined', organisation: 'Turned down' },
  lapsed: { staff: 'Lapsed', organisation: 'Offer ran out' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
  terminated: { staff: 'Terminated', organisation: 'Ended early' },
};

const YEAR_WORDS: Readonly<Record<AwardYearStatus, string>> = {
  indicative: 'Indicative',
  confirmed: 'Confirmed',
};

/** The status of an award in the words of the person who reads it. */
export function awardStatusWords(status: AwardStatus, audience: Audience): string {
  return WORDS[status][audience];
}

/** Whether a year is confirmed or indicative, in words; the same for all readers and in the offer letter. */
export function awardYearStatusWords(status: AwardYearStatus): string {
  return YEAR_WORDS[status];
}
