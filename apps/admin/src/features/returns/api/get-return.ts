import { queryOptions } from '@tanstack/react-query';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import type { GetReturnResponse } from '../../../lib/api/generated/types.gen.js';

export type OwedReturn = GetReturnResponse;

export type ReturnQuestion = OwedReturn['questions'][number];

export type ReturnObservation = OwedReturn['observations'][number];

/** One return with its questions, its answers and what may be done with it. */
export function returnQuery(id: string) {
  return queryOptions({
    queryKey: ['returns', 'one', id],
    queryFn: ({ signal }) => getReturn({ path: { id }, signal }),
  });
}

/** The return as it is saved now, past what is cached: to compare with answers that could not be saved. */
export function latestReturnQuery(id: string) {
  return queryOptions({
    queryKey: ['returns', 'latest', id],
    queryFn: ({ signal }) => getReturn({ path: { id }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
