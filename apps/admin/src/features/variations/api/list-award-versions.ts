import { queryOptions } from '@tanstack/react-query';
import { listAwardVersions } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAwardVersionsResponse } from '../../../lib/api/generated/types.gen.js';

export type AwardVersion = ListAwardVersionsResponse['versions'][number];

/** Every version of an award, the first one first. */
export function awardVersionsQuery(awardId: string) {
  return queryOptions({
    queryKey: ['awards', 'versions', awardId],
    queryFn: ({ signal }) => listAwardVersions({ path: { id: awardId }, signal }),
  });
}
