import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { ALLOCATION_STATUS_CHOICES } from '../allocations-labels.js';
import type { AllocationsSearch } from '../allocations-types.js';

interface AllocationFiltersProps {
  readonly search: AllocationsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of allocations can be narrowed by. */
export function AllocationFilters({ search, funds, chips }: AllocationFiltersProps) {
  return (
    <FilterBar label="Filter allocations" chips={chips}>
      <TextField name="q" label="Reference or title" defaultValue={search.q} />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={funds.length}
        name="fundId"
        label="Fund"
        emptyLabel="Any fund"
        choices={funds}
        defaultValue={search.fundId}
      />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={ALLOCATION_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <FinancialYearSelect
        name="financialYear"
        label="Year"
        emptyLabel="Any year"
        defaultValue={search.financialYear}
      />
    </FilterBar>
  );
}
