import { queryOptions } from '@tanstack/react-query';
import { getFundOutcomes } from '../../../lib/api/generated/sdk.gen.js';
import type { GetFundOutcomesResponse } from '../../../lib/api/generated/types.gen.js';

export type FundOutcomes = GetFundOutcomesResponse;

export type OutcomeFigure = FundOutcomes['figures'][number];

/** The figures of a fund in one financial year ("2021-22"), or in the latest that has a return. */
export function fundOutcomesQuery(fundId: string, period?: string) {
  return queryOptions({
    queryKey: ['outcomes', 'fund', fundId, period],
    queryFn: ({ signal }) => getFundOutcomes({ path: { id: fundId }, query: { period }, signal }),
  });
}
