import { DateFilter } from '../../../components/date-filter.js';
import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { PAYMENT_STATUS_CHOICES } from '../payments-labels.js';
import type { PaymentsSearch } from '../payments-types.js';

interface PaymentFiltersProps {
  readonly search: PaymentsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of payments can be narrowed by. */
export function PaymentFilters({ search, funds, chips }: PaymentFiltersProps) {
  return (
    <FilterBar label="Filter payments" chips={chips}>
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
        choices={PAYMENT_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <FinancialYearSelect
        name="financialYear"
        label="Financial year"
        emptyLabel="Any year"
        defaultValue={search.financialYear}
      />
      <Select
        name="waitingForMe"
        label="Next step"
        emptyLabel="Anybody’s"
        choices={[{ value: 'true', label: 'Mine' }]}
        defaultValue={search.waitingForMe}
      />
      <DateFilter name="dueFrom" label="Due from" initial={search.dueFrom} />
      <DateFilter name="dueBefore" label="Due before" initial={search.dueBefore} />
    </FilterBar>
  );
}
