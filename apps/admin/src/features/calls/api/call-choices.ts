import { queryOptions } from '@tanstack/react-query';
import { listCalls } from '../../../lib/api/generated/sdk.gen.js';

const MOST_CALLS = 100;

/** The calls this person may see, newest first, to choose from; of one fund where it is given. */
export function callChoicesQuery(fundId?: string) {
  return queryOptions({
    queryKey: ['calls', 'choices', fundId],
    queryFn: ({ signal }) =>
      listCalls({ query: { fundId, sort: '-opensOn', limit: MOST_CALLS }, signal }),
    select: ({ items }) => items.map((call) => ({ value: call.id, label: call.title })),
  });
}
