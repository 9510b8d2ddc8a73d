import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import type { ObservationsSearch } from '../outcomes-types.js';

interface ObservationFiltersProps {
  readonly search: ObservationsSearch;
  readonly funds: readonly Choice[];
  readonly indicators: readonly Choice[];
  /** The years that have returns, where the fund is known. */
  readonly periods: readonly string[] | undefined;
  readonly chips: readonly FilterChip[];
}

/** The filters of the observations. A fund's figure links here with all three set. */
export function ObservationFilters(props: ObservationFiltersProps) {
  const { search, funds, indicators, periods, chips } = props;
  return (
    <FilterBar label="Filter figures" chips={chips}>
      <Select
        // made anew when the choices arrive, because a select ignores a value whose choice comes later
        key={`funds ${funds.length}`}
        name="fundId"
        label="Fund"
        emptyLabel="Any fund"
        choices={funds}
        defaultValue={search.fundId}
      />
      <Select
        key={`indicators ${indicators.length}`}
        name="indicatorId"
        label="Indicator"
        emptyLabel="Any indicator"
        choices={indicators}
        defaultValue={search.indicatorId}
      />
      <FinancialYearSelect
        key={`periods ${periods?.length}`}
        name="period"
        label="Financial year"
        years={periods}
        emptyLabel="Any year"
        defaultValue={search.period}
      />
    </FilterBar>
  );
}
