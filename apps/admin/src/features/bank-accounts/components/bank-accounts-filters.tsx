import { FilterBar } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { BANK_ACCOUNT_STATUS_CHOICES, bankAccountChips } from '../bank-accounts-labels.js';
import type { BankAccountsSearch } from '../bank-accounts-types.js';

/** What the list of bank details can be narrowed by. */
export function BankAccountsFilters({ search }: { search: BankAccountsSearch }) {
  return (
    <FilterBar label="Filter bank details" chips={bankAccountChips(search)}>
      <TextField name="q" label="Organisation or name on the account" defaultValue={search.q} />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={BANK_ACCOUNT_STATUS_CHOICES}
        defaultValue={search.status}
      />
    </FilterBar>
  );
}
