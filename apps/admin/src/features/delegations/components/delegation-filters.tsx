import { FilterBar } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { DELEGATION_STATE_CHOICES, delegationChips } from '../delegations-labels.js';
import type { DelegationsSearch } from '../delegations-types.js';

/** What the list of delegations can be narrowed by. */
export function DelegationFilters({ search }: { search: DelegationsSearch }) {
  return (
    <FilterBar label="Filter delegations" chips={delegationChips(search)}>
      <Select
        name="state"
        label="State"
        emptyLabel="Any state"
        choices={DELEGATION_STATE_CHOICES}
        defaultValue={search.state}
      />
      <Select
        name="mine"
        label="Whose"
        emptyLabel="Anybody’s"
        choices={[{ value: 'true', label: 'From me or to me' }]}
        defaultValue={search.mine}
      />
    </FilterBar>
  );
}
