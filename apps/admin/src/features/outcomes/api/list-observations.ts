import { queryOptions } from '@tanstack/react-query';
import { listObservations } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListObservationsData,
  ListObservationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type ObservationsSearch = Readonly<
  Omit<NonNullable<ListObservationsData['query']>, 'limit'>
>;

export type ObservationRow = ListObservationsResponse['items'][number];

/** Where the list is given as a file. */
export const OBSERVATIONS_EXPORT = '/api/v1/observations/export.csv';

const MOST_ON_A_PAGE = 100;

/** The observations of accepted returns behind a figure. */
export function observationsQuery(search: ObservationsSearch) {
  return queryOptions({
    queryKey: ['outcomes', 'observations', search],
    queryFn: ({ signal }) =>
      listObservations({ query: { ...search, limit: MOST_ON_A_PAGE }, signal }),
  });
}
