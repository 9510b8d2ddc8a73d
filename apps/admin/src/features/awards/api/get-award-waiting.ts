import { queryOptions } from '@tanstack/react-query';
import { getAwardWaiting } from '../../../lib/api/generated/sdk.gen.js';

/** How far an award has come, and what it waits for. */
export function awardWaitingQuery(awardId: string) {
  return queryOptions({
    queryKey: ['awards', 'waiting', awardId],
    queryFn: ({ signal }) => getAwardWaiting({ path: { id: awardId }, signal }),
  });
}
