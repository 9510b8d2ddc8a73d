import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { UNIT_CHOICES } from '../outcomes-labels.js';
import type { IndicatorsSearch } from '../outcomes-types.js';

interface IndicatorFiltersProps {
  readonly search: IndicatorsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of indicators can be narrowed by. */
export function IndicatorFilters({ search, funds, chips }: IndicatorFiltersProps) {
  return (
    <FilterBar label="Filter indicators" chips={chips}>
      <TextField name="q" label="Code or title" defaultValue={search.q} />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={funds.length}
        name="fundId"
        label="Fund that may ask for it"
        emptyLabel="Any fund"
        choices={funds}
        defaultValue={search.fundId}
      />
      <Select
        name="unit"
        label="What it counts"
        emptyLabel="Anything"
        choices={UNIT_CHOICES}
        defaultValue={search.unit}
      />
    </FilterBar>
  );
}
