import { BANK_ACCOUNT_LIST } from '@almoner/domain/bank-accounts';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { listBankAccounts } from '../../../lib/api/generated/sdk.gen.js';
import { BANK_ACCOUNT_CELLS } from '../../../features/bank-accounts/components/bank-account-cells.js';

const route = getRouteApi('/signed-in/bank-details');

function BankAccounts() {
  const address = route.useSearch();
  return (
    <ListView
      list={BANK_ACCOUNT_LIST}
      address={address}
      requests={{ list: listBankAccounts }}
      cells={BANK_ACCOUNT_CELLS}
    />
  );
}

/** The bank details of all organisations: first those that wait to be verified. */
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
