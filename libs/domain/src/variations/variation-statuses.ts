import { keysOf, type Audience } from '../shared/index.js';
import type { VariationKind } from './award-terms.js';

/** Organisations see a variation once it is applied, so the earlier words are never shown to them. */
const WORDS = {
  draft: { staff: 'Draft', organisation: 'Being prepared' },
  submitted: { staff: 'Waiting for approval', organisation: 'Being prepared' },
  approved: { staff: 'Approved', organisation: 'Being prepared' },
  applied: { staff: 'Applied', organisation: 'Agreed' },
  rejected: { staff: 'Rejected', organisation: 'Not agreed' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
};

export const VARIATION_STATUSES = keysOf(WORDS);

export type VariationStatus = keyof typeof WORDS;

/** In these states a variation is approved, and neither rejected nor withdrawn. */
export const APPROVED_VARIATION_STATUSES: readonly VariationStatus[] = ['approved', 'applied'];

/** In these states a variation may still change its award. */
export const OPEN_VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
] as const satisfies readonly VariationStatus[];

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
