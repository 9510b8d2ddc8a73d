import { keysOf } from '../shared/index.js';

const WORDS = {
  draft: 'Draft',
  committed: 'Committed',
  discarded: 'Discarded',
};

export const ALLOCATION_STATUSES = keysOf(WORDS);

export type AllocationStatus = keyof typeof WORDS;

/** The status of an allocation in words. Only staff read allocations. */
export function allocationStatusWords(status: AllocationStatus): string {
  return WORDS[status];
}

/** The sentence on screen about the pennies that remain when an amount is split. */
export const ROUNDING_WORDS =
  'Each amount is the share of the whole, rounded down to a penny. The pennies that are left go one by one to the areas with the largest fraction of a penny; where two are equal, to the earlier area code. The amounts add up to the whole exactly.';
