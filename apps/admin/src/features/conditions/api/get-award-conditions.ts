import { queryOptions } from '@tanstack/react-query';
import { getAwardConditions } from '../../../lib/api/generated/sdk.gen.js';

/** All conditions of an award, in the order they were added. */
export function awardConditionsQuery(awardId: string) {
  return queryOptions({
    queryKey: ['conditions', 'of-award', awardId],
    queryFn: ({ signal }) => getAwardConditions({ path: { id: awardId }, signal }),
  });
}
