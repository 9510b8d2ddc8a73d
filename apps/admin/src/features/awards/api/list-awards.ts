import { queryOptions } from '@tanstack/react-query';
import { listAwards } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAwardsData, ListAwardsResponse } from '../../../lib/api/generated/types.gen.js';

export type AwardsSearch = Readonly<Omit<NonNullable<ListAwardsData['query']>, 'limit'>>;

export type AwardRow = ListAwardsResponse['items'][number];

/** Where the list is given as a file. */
export const AWARDS_EXPORT = '/api/v1/awards/export.csv';

/** One page of the awards. */
export function awardsQuery(search: AwardsSearch) {
  return queryOptions({
    queryKey: ['awards', 'list', search],
    queryFn: ({ signal }) => listAwards({ query: search, signal }),
  });
}
