import { DateFilter } from '../../../components/date-filter.js';
import { FilterBar } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { PAYMENT_RUN_STATUS_CHOICES, paymentRunChips } from '../payment-runs-labels.js';
import type { PaymentRunsSearch } from '../payment-runs-types.js';

interface RunFiltersProps {
  readonly search: PaymentRunsSearch;
  readonly funds: readonly Choice[];
}

/** What the list of runs can be narrowed by. */
export function RunFilters({ search, funds }: RunFiltersProps) {
  const fundName = funds.find(({ value }) => value === search.fundId)?.label;
  return (
    <FilterBar label="Filter payment runs" chips={paymentRunChips(search, fundName)}>
      <TextField name="q" label="Reference of a run or a payment" defaultValue={search.q} />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={PAYMENT_RUN_STATUS_CHOICES}
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
      <DateFilter name="payFrom" label="Paid from" initial={search.payFrom} />
      <DateFilter name="payTo" label="Paid until" initial={search.payTo} />
    </FilterBar>
  );
}
