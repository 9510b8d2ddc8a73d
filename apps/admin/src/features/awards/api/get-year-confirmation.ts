import { queryOptions } from '@tanstack/react-query';
import { getYearConfirmation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetYearConfirmationResponse } from '../../../lib/api/generated/types.gen.js';

export type YearConfirmation = GetYearConfirmationResponse;

export type ConfirmableAward = YearConfirmation['awards'][number];

/** The awards of a fund whose year is still indicative; the earliest such year where none is named. */
export function yearConfirmationQuery(fundId: string, financialYear: string | undefined) {
  return queryOptions({
    queryKey: ['awards', 'year-confirmation', fundId, financialYear],
    queryFn: ({ signal }) =>
      getYearConfirmation({ path: { id: fundId }, query: { financialYear }, signal }),
  });
}
