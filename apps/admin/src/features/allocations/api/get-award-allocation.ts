import { queryOptions } from '@tanstack/react-query';
import { getAwardAllocation } from '../../../lib/api/generated/sdk.gen.js';

/** The share that an award came from; only for an award that an allocation made. */
export function awardAllocationQuery(awardId: string) {
  return queryOptions({
    queryKey: ['allocations', 'award', awardId],
    queryFn: ({ signal }) => getAwardAllocation({ path: { id: awardId }, signal }),
  });
}
