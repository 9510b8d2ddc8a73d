import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { RETURN_KIND_CHOICES, RETURN_STATUS_CHOICES } from '../returns-labels.js';
import type { ReturnsSearch } from '../returns-types.js';

interface ReturnFiltersProps {
  readonly search: ReturnsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

const OVERDUE_CHOICES = [
  { value: 'true', label: 'Overdue' },
  { value: 'false', label: 'Not overdue' },
];

/** What the list of returns can be narrowed by. */
export function ReturnFilters({ search, funds, chips }: ReturnFiltersProps) {
  return (
    <FilterBar label="Filter returns" chips={chips}>
      <TextField name="q" label="Reference or organisation" defaultValue={search.q} />
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
        choices={RETURN_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <Select
        name="overdue"
        label="Overdue"
        emptyLabel="Overdue or not"
        choices={OVERDUE_CHOICES}
        defaultValue={search.overdue}
      />
      <Select
        name="kind"
        label="Kind"
        emptyLabel="Any kind"
        choices={RETURN_KIND_CHOICES}
        defaultValue={search.kind}
      />
      <FinancialYearSelect
        name="period"
        label="Period"
        emptyLabel="Any period"
        defaultValue={search.period}
      />
    </FilterBar>
  );
}
