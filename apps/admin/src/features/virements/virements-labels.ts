import { MAIN_POT } from '@almoner/domain/budgets';
import { VIREMENT_STATUSES, virementStatusWords } from '@almoner/domain/virements';
import type { FilterChip } from '../../components/filter-bar.js';
import type { VirementSide, VirementsSearch } from './virements-types.js';

/** The statuses of a virement to choose from. */
export const VIREMENT_STATUS_CHOICES = VIREMENT_STATUSES.map((status) => ({
  value: status,
  label: virementStatusWords(status),
}));

/** One side of a virement in words: "CFF 2026-27", and the pot where it is not the main one. */
export function sideName({ fundCode, financialYear, pot }: VirementSide): string {
  const line = `${fundCode} ${financialYear}`;
  return pot === MAIN_POT ? line : `${line}, ${pot}`;
}

/** The filters in force on the list of virements, each with the words of its chip. */
export function virementChips(
  { status, fundId }: VirementsSearch,
  fundName: string | undefined,
): FilterChip[] {
  return [
    ...(status ? [{ name: 'status', label: `Status: ${virementStatusWords(status)}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${fundName ?? 'one'}` }] : []),
  ];
}
