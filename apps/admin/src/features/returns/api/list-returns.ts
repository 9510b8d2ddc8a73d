import { queryOptions } from '@tanstack/react-query';
import { listReturns } from '../../../lib/api/generated/sdk.gen.js';
import type { ListReturnsData, ListReturnsResponse } from '../../../lib/api/generated/types.gen.js';

export type ReturnsSearch = Readonly<Omit<NonNullable<ListReturnsData['query']>, 'limit'>>;

export type ReturnRow = ListReturnsResponse['items'][number];

/** Where the list is given as a file. */
export const RETURNS_EXPORT = '/api/v1/returns/export.csv';

/** One page of the returns. */
export function returnsQuery(search: ReturnsSearch) {
  return queryOptions({
    queryKey: ['returns', 'list', search],
    queryFn: ({ signal }) => listReturns({ query: search, signal }),
  });
}
