import { queryOptions } from '@tanstack/react-query';
import { listCalls } from '../../../lib/api/generated/sdk.gen.js';
import type { ListCallsData, ListCallsResponse } from '../../../lib/api/generated/types.gen.js';

export type CallsSearch = Readonly<Omit<NonNullable<ListCallsData['query']>, 'limit'>>;

export type CallRow = ListCallsResponse['items'][number];

/** Where the list is given as a file. */
export const CALLS_EXPORT = '/api/v1/calls/export.csv';

/** One page of the calls. Organisations see those that are or were open. */
export function callsQuery(search: CallsSearch) {
  return queryOptions({
    queryKey: ['calls', 'list', search],
    queryFn: ({ signal }) => listCalls({ query: search, signal }),
  });
}
