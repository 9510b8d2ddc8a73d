import {
  ALLOCATION_STATUSES,
  allocationStatusWords,
  type ShareRowGroup,
} from '@almoner/domain/allocations';
import { MAIN_POT } from '@almoner/domain/budgets';
import type { FilterChip } from '../../components/filter-bar.js';
import type { AllocationsSearch } from './allocations-types.js';

/** The statuses of an allocation to choose from. */
export const ALLOCATION_STATUS_CHOICES = ALLOCATION_STATUSES.map((status) => ({
  value: status,
  label: allocationStatusWords(status),
}));

/** The groups of rows of a file, what stops it first. */
export const SHARE_GROUP_WORDS: Readonly<Record<ShareRowGroup, string>> = {
  'unknown-area': 'Unknown area',
  'repeated-area': 'Area twice',
  'bad-share': 'Share cannot be read',
  'unknown-organisation': 'Unknown organisation',
  'left-out': 'Left out: a total',
  fine: 'Fine',
};

/** A budget as a sentence names it: "2026-27", or "2026-27, pot Capital". */
export function drawnFrom({ financialYear, pot }: { financialYear: string; pot: string }): string {
  return pot === MAIN_POT ? financialYear : `${financialYear}, pot ${pot}`;
}

/** The filters in force on the list of allocations, each with the words of its chip. */
export function allocationChips(
  { q, fundId, status, financialYear }: AllocationsSearch,
  fundName: string | undefined,
): FilterChip[] {
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${fundName ?? 'one'}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${allocationStatusWords(status)}` }] : []),
    ...(financialYear ? [{ name: 'financialYear', label: `Year: ${financialYear}` }] : []),
  ];
}
