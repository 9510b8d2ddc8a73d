import { AWARD_STATUSES, awardStatusWords } from '@almoner/domain/awards';
import type { FilterChip } from '../../components/filter-bar.js';
import type { AwardsSearch } from './awards-types.js';

/** The statuses of an award to choose from. */
export const AWARD_STATUS_CHOICES = AWARD_STATUSES.map((status) => ({
  value: status,
  label: awardStatusWords(status, 'staff'),
}));

/** Names for the ids in the address, as far as they are known yet. */
interface AwardNames {
  readonly fund: string | undefined;
  readonly organisation: string | undefined;
  readonly area: string | undefined;
}

/** The filters in force on the list of awards, each with the words of its chip. */
export function awardChips(search: AwardsSearch, names: AwardNames): FilterChip[] {
  const { q, fundId, status, drawing, financialYear, organisationId, applicationId, areaCode } =
    search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${awardStatusWords(status, 'staff')}` }] : []),
    ...(drawing ? [{ name: 'drawing', label: 'Draws on the budget' }] : []),
    ...(financialYear ? [{ name: 'financialYear', label: `Pays in: ${financialYear}` }] : []),
    ...(organisationId
      ? [{ name: 'organisationId', label: `Organisation: ${names.organisation ?? 'one'}` }]
      : []),
    ...(applicationId ? [{ name: 'applicationId', label: 'From one application' }] : []),
    ...(areaCode ? [{ name: 'areaCode', label: `Area: ${names.area ?? areaCode}` }] : []),
  ];
}
