import type { AllocationStatus } from './allocation-statuses.js';

const WORDS: Readonly<Record<AllocationStatus, string>> = {
  draft: 'Draft',
  committed: 'Committed',
  discarded: 'Discarded',
};

/** The status of an allocation; only staff read these. */
export function allocationStatusWords(status: AllocationStatus): string {
  return WORDS[status];
}

/** How the pennies that are left over by a split are given out, in the words of the screen. */
export const ROUNDING_WORDS =
  'Each amount is the share of the whole, rounded down to a penny. The pennies that are left go one by one to the areas with the largest fraction of a penny; where two are equal, to the earlier area code. The amounts add up to the whole exactly.';
