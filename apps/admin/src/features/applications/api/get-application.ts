import { queryOptions } from '@tanstack/react-query';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import type { GetApplicationResponse } from '../../../lib/api/generated/types.gen.js';

export type Application = GetApplicationResponse;

/** One application with its answers, and what this person may do with it. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ['applications', 'one', id],
    queryFn: ({ signal }) => getApplication({ path: { id }, signal }),
  });
}

/** The application as it is now, to compare with answers that could not be saved over it. */
export function latestApplicationQuery(id: string) {
  return queryOptions({
    ...applicationQuery(id),
    queryKey: ['applications', 'latest', id],
    staleTime: 0,
    gcTime: 0,
  });
}
