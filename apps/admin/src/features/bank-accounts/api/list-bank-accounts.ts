import { queryOptions } from '@tanstack/react-query';
import { listBankAccounts } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListBankAccountsData,
  ListBankAccountsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type BankAccountsSearch = Readonly<
  Omit<NonNullable<ListBankAccountsData['query']>, 'limit'>
>;

export type BankAccountRow = ListBankAccountsResponse['items'][number];

/** Where the list is given as a file, with masks alone. */
export const BANK_ACCOUNTS_EXPORT = '/api/v1/bank-accounts/export.csv';

/** One page of the bank details of all organisations. */
export function bankAccountsQuery(search: BankAccountsSearch) {
  return queryOptions({
    queryKey: ['bank-accounts', 'list', search],
    queryFn: ({ signal }) => listBankAccounts({ query: search, signal }),
  });
}
