import type { Audience } from '../shared/index.js';
import type { VariationKind } from './award-terms.js';
import type { VariationStatus } from './variation-statuses.js';

/** An organisation sees a variation once it is applied; the words before that are never on its screens. */
const WORDS: Readonly<Record<VariationStatus, Readonly<Record<Audience, string>>>> = {
  draft: { staff: 'Draft', organisation: 'Being prepared' },
  submitted: { staff: 'Waiting for approval', organisation: 'Being prepared' },
  approved: { staff: 'Approved', organisation: 'Being prepared' },
  applied: { staff: 'Applied', organisation: 'Agreed' },
  rejected: { staff: 'Rejected', organisation: 'Not agreed' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
};

/** What a variation changes, in a word or two for everybody. */
export const VARIATION_KIND_WORDS: Readonly<Record<VariationKind, string>> = {
  amount: 'Amount',
  years: 'Years',
  reprofile: 'Reprofile',
  dates: 'Dates',
  scope: 'Scope',
};

/** The status of a variation in the words of the person who reads it. */
export function variationStatusWords(status: VariationStatus, audience: Audience): string {
  return WORDS[status][audience];
}
