import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { FUND_KIND_CHOICES, FUND_STATUS_CHOICES } from '../funds-labels.js';
import type { FundsSearch } from '../funds-types.js';

interface FundFiltersProps {
  readonly search: FundsSearch;
  readonly programmes: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of funds can be narrowed by. */
export function FundFilters({ search, programmes, chips }: FundFiltersProps) {
  return (
    <FilterBar label="Filter funds" chips={chips}>
      <TextField name="q" label="Name or code" defaultValue={search.q} />
      <Select
        name="kind"
        label="Kind"
        emptyLabel="Any kind"
        choices={FUND_KIND_CHOICES}
        defaultValue={search.kind}
      />
      <Select
        name="status"
        label="Status"
        emptyLabel="Open and closed"
        choices={FUND_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={programmes.length}
        name="programmeId"
        label="Programme"
        emptyLabel="Any programme"
        choices={programmes}
        defaultValue={search.programmeId}
      />
    </FilterBar>
  );
}
