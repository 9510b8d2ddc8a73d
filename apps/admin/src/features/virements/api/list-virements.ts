import { queryOptions } from '@tanstack/react-query';
import { listVirements } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListVirementsData,
  ListVirementsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type VirementsSearch = Readonly<Omit<NonNullable<ListVirementsData['query']>, 'limit'>>;

export type VirementRow = ListVirementsResponse['items'][number];

/** Where the list is given as a file. */
export const VIREMENTS_EXPORT = '/api/v1/virements/export.csv';

/** One page of the virements. */
export function virementsQuery(search: VirementsSearch) {
  return queryOptions({
    queryKey: ['virements', 'list', search],
    queryFn: ({ signal }) => listVirements({ query: search, signal }),
  });
}
