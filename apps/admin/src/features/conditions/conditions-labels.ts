import { CONDITION_OWNERS, conditionOwnerWords } from '@almoner/domain/conditions';
import type { FilterChip } from '../../components/filter-bar.js';
import type { Choice } from '../../components/select.js';
import type { ConditionTemplatesSearch } from './conditions-types.js';

/** The people who can be responsible for a condition, to choose from. */
export const OWNER_CHOICES: readonly Choice[] = CONDITION_OWNERS.map((owner) => ({
  value: owner,
  label: conditionOwnerWords(owner, 'staff'),
}));

/** The present filters of the library, each with the words of its chip. */
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
