import { queryOptions } from '@tanstack/react-query';
import { listConditions } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListConditionsData,
  ListConditionsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type ConditionsSearch = Readonly<Omit<NonNullable<ListConditionsData['query']>, 'limit'>>;

export type ConditionRow = ListConditionsResponse['items'][number];

/** Where the list is given as a file. */
export const CONDITIONS_EXPORT = '/api/v1/conditions/export.csv';

/** One page of the conditions. */
export function conditionsQuery(search: ConditionsSearch) {
  return queryOptions({
    queryKey: ['conditions', 'list', search],
    queryFn: ({ signal }) => listConditions({ query: search, signal }),
  });
}
