import { DateFilter } from '../../../components/date-filter.js';
import { FilterBar } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';

interface DueFiltersProps {
  /** `YYYY-MM-DD`. */
  readonly dueBy: string;
  readonly fundId: string | undefined;
  readonly funds: readonly Choice[];
}

/** By which day, and for which fund, payments fall due that a run could take. */
export function DueFilters({ dueBy, fundId, funds }: DueFiltersProps) {
  return (
    <FilterBar label="Choose what is due" chips={[]}>
      <DateFilter name="dueBy" label="Due by" initial={dueBy} />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={funds.length}
        name="fundId"
        label="Fund"
        emptyLabel="Every fund"
        choices={funds}
        defaultValue={fundId}
      />
    </FilterBar>
  );
}
