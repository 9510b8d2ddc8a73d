import {
  CONDITION_OWNERS,
  CONDITION_STATUSES,
  conditionOwnerWords,
  conditionStatusWords,
} from '@almoner/domain/conditions';
import type { Audience } from '@almoner/domain/shared';
import type { FilterChip } from '../../components/filter-bar.js';
import type { Choice } from '../../components/select.js';
import type { ConditionsSearch, ConditionTemplatesSearch } from './conditions-types.js';

/** Who can have to meet a condition. */
export const OWNER_CHOICES: readonly Choice[] = CONDITION_OWNERS.map((owner) => ({
  value: owner,
  label: conditionOwnerWords(owner, 'staff'),
}));

/** The statuses of a condition to choose from, in the words of the reader. */
export function statusChoices(audience: Audience): Choice[] {
  return CONDITION_STATUSES.filter((status) => status !== 'removed').map((status) => ({
    value: status,
    label: conditionStatusWords(status, audience),
  }));
}

/** Names for the ids in the address, as far as they are known yet. */
interface ConditionNames {
  readonly fund: string | undefined;
  readonly award: string | undefined;
}

/** The filters in force on the list of conditions, each with the words of its chip. */
export function conditionChips(
  search: ConditionsSearch,
  names: ConditionNames,
  audience: Audience,
): FilterChip[] {
  const { q, fundId, awardId, organisationId, status, owner, overdue, gating } = search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(awardId ? [{ name: 'awardId', label: `Award: ${names.award ?? 'one'}` }] : []),
    ...(organisationId ? [{ name: 'organisationId', label: 'Organisation: one' }] : []),
    ...(status
      ? [{ name: 'status', label: `Status: ${conditionStatusWords(status, audience)}` }]
      : []),
    ...(owner
      ? [{ name: 'owner', label: `To be met by: ${conditionOwnerWords(owner, audience)}` }]
      : []),
    ...(overdue ? [{ name: 'overdue', label: 'Overdue' }] : []),
    ...(gating ? [{ name: 'gating', label: 'A payment waits for it' }] : []),
  ];
}

/** The filters in force on the library, each with the words of its chip. */
export function templateChips({ q, owner, active }: ConditionTemplatesSearch): FilterChip[] {
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(owner
      ? [{ name: 'owner', label: `To be met by: ${conditionOwnerWords(owner, 'staff')}` }]
      : []),
    ...(active
      ? [{ name: 'active', label: active === 'true' ? 'In use' : 'No longer in use' }]
      : []),
  ];
}
