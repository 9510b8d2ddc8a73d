import { queryOptions } from '@tanstack/react-query';
import { getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardAssuranceResponse } from '../../../lib/api/generated/types.gen.js';

export type Assurance = GetAwardAssuranceResponse;

/** Due diligence, Fair Work First and subsidy control of an award. */
export function assuranceQuery(awardId: string) {
  return queryOptions({
    queryKey: ['awards', awardId, 'assurance'],
    queryFn: ({ signal }) => getAwardAssurance({ path: { id: awardId }, signal }),
  });
}
