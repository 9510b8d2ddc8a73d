import { queryOptions } from '@tanstack/react-query';
import { listDelegations } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListDelegationsData,
  ListDelegationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type DelegationsSearch = Readonly<Omit<NonNullable<ListDelegationsData['query']>, 'limit'>>;

export type DelegationRow = ListDelegationsResponse['items'][number];

/** Where the list is given as a file. */
export const DELEGATIONS_EXPORT = '/api/v1/delegations/export.csv';

/** One page of the delegations. */
export function delegationsQuery(search: DelegationsSearch) {
  return queryOptions({
    queryKey: ['delegations', 'list', search],
    queryFn: ({ signal }) => listDelegations({ query: search, signal }),
  });
}
