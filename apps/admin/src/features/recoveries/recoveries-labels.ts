import { RECOVERY_STATUSES, recoveryStatusWords } from '@almoner/domain/recoveries';
import type { FilterChip } from '../../components/filter-bar.js';
import type { RecoveriesSearch } from './recoveries-types.js';

/** The statuses of a recovery to choose from. */
export const RECOVERY_STATUS_CHOICES = RECOVERY_STATUSES.map((status) => ({
  value: status,
  label: recoveryStatusWords(status, 'staff'),
}));

/** The filters in force on the list of recoveries, each with the words of its chip. */
export function recoveryChips(
  { q, status, fundId }: RecoveriesSearch,
  fundName: string | undefined,
): FilterChip[] {
  const words = status && recoveryStatusWords(status, 'staff');
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${words}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${fundName ?? 'one'}` }] : []),
  ];
}
