import { queryOptions } from '@tanstack/react-query';
import { listFunds } from '../../../lib/api/generated/sdk.gen.js';
import type { ListFundsData, ListFundsResponse } from '../../../lib/api/generated/types.gen.js';

export type FundsSearch = Readonly<Omit<NonNullable<ListFundsData['query']>, 'limit'>>;

export type FundRow = ListFundsResponse['items'][number];

/** Where the list is given as a file. */
export const FUNDS_EXPORT = '/api/v1/funds/export.csv';

/** One page of the funds. */
export function fundsQuery(search: FundsSearch) {
  return queryOptions({
    queryKey: ['funds', 'list', search],
    queryFn: ({ signal }) => listFunds({ query: search, signal }),
  });
}
