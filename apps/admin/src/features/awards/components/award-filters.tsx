import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { AWARD_STATUS_CHOICES } from '../awards-labels.js';
import type { AwardsSearch } from '../awards-types.js';

interface AwardFiltersProps {
  readonly search: AwardsSearch;
  readonly funds: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of awards can be narrowed by. */
export function AwardFilters({ search, funds, areas, chips }: AwardFiltersProps) {
  return (
    <FilterBar label="Filter awards" chips={chips}>
      <TextField name="q" label="Reference or name" defaultValue={search.q} />
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
        choices={AWARD_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <FinancialYearSelect
        name="financialYear"
        label="Pays in"
        emptyLabel="Any year"
        defaultValue={search.financialYear}
      />
      <Select
        key={`areas ${areas.length}`}
        name="areaCode"
        label="Area"
        emptyLabel="Any area"
        choices={areas}
        defaultValue={search.areaCode}
      />
    </FilterBar>
  );
}
