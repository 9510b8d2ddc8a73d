import { queryOptions } from '@tanstack/react-query';
import { getVariationBasis } from '../../../lib/api/generated/sdk.gen.js';
import type { GetVariationBasisResponse } from '../../../lib/api/generated/types.gen.js';

export type VariationBasis = GetVariationBasisResponse;

/** What a variation of an award is written against: its terms now, and the budgets it could draw on. */
export function variationBasisQuery(awardId: string) {
  return queryOptions({
    queryKey: ['variations', 'basis', awardId],
    queryFn: ({ signal }) => getVariationBasis({ path: { id: awardId }, signal }),
  });
}
