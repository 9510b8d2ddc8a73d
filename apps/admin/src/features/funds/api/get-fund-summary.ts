import { queryOptions } from '@tanstack/react-query';
import { getFundSummary } from '../../../lib/api/generated/sdk.gen.js';
import type { GetFundSummaryResponse } from '../../../lib/api/generated/types.gen.js';

export type FundSummary = GetFundSummaryResponse;

/** The figures of a fund's awards, payments and returns, each the sum of the list it opens. */
export function fundSummaryQuery(id: string) {
  return queryOptions({
    queryKey: ['funds', 'summary', id],
    queryFn: ({ signal }) => getFundSummary({ path: { id }, signal }),
  });
}
