import { FilterBar } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { RECOVERY_STATUS_CHOICES, recoveryChips } from '../recoveries-labels.js';
import type { RecoveriesSearch } from '../recoveries-types.js';

interface RecoveryFiltersProps {
  readonly search: RecoveriesSearch;
  readonly funds: readonly Choice[];
}

/** What the list of recoveries can be narrowed by. */
export function RecoveryFilters({ search, funds }: RecoveryFiltersProps) {
  const fundName = funds.find(({ value }) => value === search.fundId)?.label;
  return (
    <FilterBar label="Filter recoveries" chips={recoveryChips(search, fundName)}>
      <TextField name="q" label="Reference or organisation" defaultValue={search.q} />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={RECOVERY_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={funds.length}
        name="fundId"
        label="Fund"
        emptyLabel="Any fund"
        choices={funds}
        defaultValue={search.fundId}
      />
    </FilterBar>
  );
}
