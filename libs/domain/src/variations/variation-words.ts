import type { Audience } from '../shared/index.js';
import type { VariationKind } from './award-terms.js';
import type { VariationStatus } from './variation-statuses.js';

/** Organisations see a variation once it is applied, so the earlier words are never shown to them. */
const WORDS: Readonly<Record<VariationStatus, Readonly<Record<Audience, string>>>> = {
  draft: { staff: 'Draft', organisation: 'Being prepared' },
  submitted: { staff: 'Waiting for approval', organisation: 'Being prepared' },
  approved: { staff: 'Approved', organisation: 'Being prepared' },
  applied: { staff: 'Applied', organisation: 'Agreed' },
  rejected: { staff: 'Rejected', organisation: 'Not agreed' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
};

/** The kinds of change in words; the same for all readers. */
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
