import { queryOptions } from '@tanstack/react-query';
import { listAllocations } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListAllocationsData,
  ListAllocationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type AllocationsSearch = Readonly<Omit<NonNullable<ListAllocationsData['query']>, 'limit'>>;

export type AllocationRow = ListAllocationsResponse['items'][number];

/** Where the list is given as a file. */
export const ALLOCATIONS_EXPORT = '/api/v1/allocations/export.csv';

/** One page of the allocations. */
export function allocationsQuery(search: AllocationsSearch) {
  return queryOptions({
    queryKey: ['allocations', 'list', search],
    queryFn: ({ signal }) => listAllocations({ query: search, signal }),
  });
}
