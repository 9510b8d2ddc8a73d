import { queryOptions } from '@tanstack/react-query';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAllocationResponse } from '../../../lib/api/generated/types.gen.js';

export type Allocation = GetAllocationResponse;

/** What one area gets, beside the year before. */
export type AreaShare = Allocation['shares'][number];

/** One allocation with every area of its kind. */
export function allocationQuery(id: string) {
  return queryOptions({
    queryKey: ['allocations', id],
    queryFn: ({ signal }) => getAllocation({ path: { id }, signal }),
  });
}
