import { queryOptions } from '@tanstack/react-query';
import { getVariation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetVariationResponse } from '../../../lib/api/generated/types.gen.js';

export type Variation = GetVariationResponse;

/** One variation with its terms before and after, its effect, and what may be done with it. */
export function variationQuery(id: string) {
  return queryOptions({
    queryKey: ['variations', 'one', id],
    queryFn: ({ signal }) => getVariation({ path: { id }, signal }),
  });
}
