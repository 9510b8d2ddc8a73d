import { DateFilter } from '../../../components/date-filter.js';
import { FilterBar } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';

interface DueFiltersProps {
  /** `YYYY-MM-DD`. */
  readonly dueBy: string;
  readonly fundId: string | undefined;
  readonly funds: readonly Choice[];
}

/** Filters due payments by day and fund. */
export function DueFilters({ dueBy, fundId, funds }: DueFiltersProps) {
  return (
    <FilterBar label="Choose what is due" chips={[]}>
      <DateFilter name="dueBy" label="Due by" initial={dueBy} />
      <Select
        // made anew when the choices arrive, because a select ignores a value whose choice comes later
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
