import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { BankAccountsFilters } from '../../../features/bank-accounts/components/bank-accounts-filters.js';
import { BankAccountsTable } from '../../../features/bank-accounts/components/bank-accounts-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listBankAccounts } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/bank-details');

function BankAccounts() {
  const { density: _density, ...search } = route.useSearch();
  const accounts = useQuery(apiQuery(listBankAccounts, { query: search }));
  return (
    <>
      <BankAccountsFilters search={search} />
      <PagedList
        query={accounts}
        things="sets of bank details"
        search={search}
        exportPath="/api/v1/bank-accounts/export.csv"
      >
        {(rows) => <BankAccountsTable accounts={rows} sort={search.sort ?? 'enteredAt'} />}
      </PagedList>
    </>
  );
}

/** The bank details of all organisations: those that wait to be verified, and all others. */
export function BankAccountListPage() {
  return (
    <>
      <PageHeading title="Bank details" />
      <Permitted permission="bank-accounts.read">
        <BankAccounts />
      </Permitted>
    </>
  );
}
