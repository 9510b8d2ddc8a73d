import { queryOptions } from '@tanstack/react-query';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';

/** One indicator with its definition. */
export function indicatorQuery(id: string) {
  return queryOptions({
    queryKey: ['outcomes', 'indicator', id],
    queryFn: ({ signal }) => getIndicator({ path: { id }, signal }),
  });
}
