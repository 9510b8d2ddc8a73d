import { useState } from 'react';
import { DateField } from '../../../components/date-field.js';
import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import type { PaymentsSearch } from '../api/list-payments.js';
import { PAYMENT_STATUS_CHOICES } from '../payments-labels.js';

interface PaymentFiltersProps {
  readonly search: PaymentsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** The last day before which payments fall due; its parts are read as one search parameter. */
function DueBefore({ initial }: { initial: string | undefined }) {
  const [date, setDate] = useState(initial ?? '');
  return (
    <>
      <DateField name="due-before" label="Due before" value={date} onChange={setDate} />
      <input type="hidden" name="dueBefore" value={date} />
    </>
  );
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
      <DueBefore initial={search.dueBefore} />
    </FilterBar>
  );
}
