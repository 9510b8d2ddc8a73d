import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { LINE_STATUS_CHOICES } from '../ledger-labels.js';
import type { LinesSearch } from '../ledger-types.js';

interface LineFiltersProps {
  readonly search: LinesSearch;
  readonly chips: readonly FilterChip[];
}

/** What the list of ledger lines can be narrowed by. */
export function LineFilters({ search, chips }: LineFiltersProps) {
  return (
    <FilterBar label="Filter ledger lines" chips={chips}>
      <TextField name="q" label="Reference or payee" defaultValue={search.q} />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={LINE_STATUS_CHOICES}
        defaultValue={search.status}
      />
    </FilterBar>
  );
}
