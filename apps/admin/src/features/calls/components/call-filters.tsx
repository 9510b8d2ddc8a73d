import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { useAudience } from '../../../lib/session.js';
import { CALL_STATUS_CHOICES } from '../calls-labels.js';
import type { CallsSearch } from '../calls-types.js';

interface CallFiltersProps {
  readonly search: CallsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of calls can be narrowed by. */
export function CallFilters({ search, funds, chips }: CallFiltersProps) {
  const isStaff = useAudience() === 'staff';
  const statuses = CALL_STATUS_CHOICES.filter(({ value }) => isStaff || value !== 'draft');
  return (
    <FilterBar label="Filter calls" chips={chips}>
      <TextField name="q" label="Title" defaultValue={search.q} />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={statuses}
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
