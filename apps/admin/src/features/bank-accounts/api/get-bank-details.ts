import { queryOptions } from '@tanstack/react-query';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import type { GetBankDetailsResponse } from '../../../lib/api/generated/types.gen.js';

export type BankDetails = GetBankDetailsResponse;
export type BankAccount = NonNullable<BankDetails['current']>;
export type WaitingBankAccount = NonNullable<BankDetails['waiting']>;

/** What an organisation is paid to, what waits to be verified, and what came before. */
export function bankDetailsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['bank-accounts', 'of', organisationId],
    queryFn: ({ signal }) => getBankDetails({ path: { organisationId }, signal }),
  });
}
