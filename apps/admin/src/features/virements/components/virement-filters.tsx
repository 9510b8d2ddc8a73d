import { FilterBar } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { VIREMENT_STATUS_CHOICES, virementChips } from '../virements-labels.js';
import type { VirementsSearch } from '../virements-types.js';

interface VirementFiltersProps {
  readonly search: VirementsSearch;
  readonly funds: readonly Choice[];
}

/** What the list of virements can be narrowed by. */
export function VirementFilters({ search, funds }: VirementFiltersProps) {
  const fundName = funds.find(({ value }) => value === search.fundId)?.label;
  return (
    <FilterBar label="Filter virements" chips={virementChips(search, fundName)}>
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={VIREMENT_STATUS_CHOICES}
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
