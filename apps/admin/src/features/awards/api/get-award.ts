import { queryOptions } from '@tanstack/react-query';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardResponse } from '../../../lib/api/generated/types.gen.js';

export type Award = GetAwardResponse;

export type AwardYear = Award['years'][number];

/** One award with its years and what may be done with it. */
export function awardQuery(id: string) {
  return queryOptions({
    queryKey: ['awards', 'one', id],
    queryFn: ({ signal }) => getAward({ path: { id }, signal }),
  });
}
