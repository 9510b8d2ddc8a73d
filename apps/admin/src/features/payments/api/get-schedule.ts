import { queryOptions } from '@tanstack/react-query';
import { listPayments } from '../../../lib/api/generated/sdk.gen.js';

const MOST_INSTALMENTS = 100;

/** The instalments of one award in the order they fall due. */
export function scheduleQuery(awardId: string) {
  return queryOptions({
    queryKey: ['payments', 'schedule', awardId],
    queryFn: ({ signal }) =>
      listPayments({ query: { awardId, sort: 'dueOn', limit: MOST_INSTALMENTS }, signal }),
  });
}
