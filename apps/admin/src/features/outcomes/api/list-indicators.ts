import { queryOptions } from '@tanstack/react-query';
import { listIndicators } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListIndicatorsData,
  ListIndicatorsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type IndicatorsSearch = Readonly<Omit<NonNullable<ListIndicatorsData['query']>, 'limit'>>;

export type Indicator = ListIndicatorsResponse['items'][number];

/** Where the list is given as a file. */
export const INDICATORS_EXPORT = '/api/v1/indicators/export.csv';

/** One page of the indicators. */
export function indicatorsQuery(search: IndicatorsSearch) {
  return queryOptions({
    queryKey: ['outcomes', 'indicators', search],
    queryFn: ({ signal }) => listIndicators({ query: search, signal }),
  });
}
