import { queryOptions } from '@tanstack/react-query';
import { listVariations } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListVariationsData,
  ListVariationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type VariationsSearch = Readonly<Omit<NonNullable<ListVariationsData['query']>, 'limit'>>;

export type VariationRow = ListVariationsResponse['items'][number];

/** Where the list is given as a file. */
export const VARIATIONS_EXPORT = '/api/v1/variations/export.csv';

/** One page of the variations. */
export function variationsQuery(search: VariationsSearch) {
  return queryOptions({
    queryKey: ['variations', 'list', search],
    queryFn: ({ signal }) => listVariations({ query: search, signal }),
  });
}
