import {
  RETURN_KIND_LABELS,
  RETURN_KINDS,
  RETURN_STATUSES,
  returnStatusWords,
} from '@almoner/domain/returns';
import type { FilterChip } from '../../components/filter-bar.js';
import type { ReturnsSearch } from './returns-types.js';

/** The statuses of a return to choose from. */
export const RETURN_STATUS_CHOICES = RETURN_STATUSES.map((status) => ({
  value: status,
  label: returnStatusWords(status, 'staff'),
}));

/** The kinds of return to choose from. */
export const RETURN_KIND_CHOICES = RETURN_KINDS.map((kind) => ({
  value: kind,
  label: RETURN_KIND_LABELS[kind],
}));

/** Names for the ids in the address, as far as they are known yet. */
interface ReturnNames {
  readonly fund: string | undefined;
  readonly award: string | undefined;
  readonly organisation: string | undefined;
}

/** The filters in force on the list of returns, each with the words of its chip. */
export function returnChips(search: ReturnsSearch, names: ReturnNames): FilterChip[] {
  const { q, fundId, awardId, organisationId, status, kind, period, overdue } = search;
  const overdueWords = overdue === 'true' ? 'Overdue' : 'Not overdue';
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(awardId ? [{ name: 'awardId', label: `Award: ${names.award ?? 'one'}` }] : []),
    ...(organisationId
      ? [{ name: 'organisationId', label: `Organisation: ${names.organisation ?? 'one'}` }]
      : []),
    ...(status ? [{ name: 'status', label: `Status: ${returnStatusWords(status, 'staff')}` }] : []),
    ...(kind ? [{ name: 'kind', label: `Kind: ${RETURN_KIND_LABELS[kind]}` }] : []),
    ...(period ? [{ name: 'period', label: `Period: ${period}` }] : []),
    ...(overdue ? [{ name: 'overdue', label: overdueWords }] : []),
  ];
}
