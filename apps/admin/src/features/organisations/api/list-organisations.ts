import { queryOptions } from '@tanstack/react-query';
import { listOrganisations } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListOrganisationsData,
  ListOrganisationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type OrganisationsSearch = Readonly<
  Omit<NonNullable<ListOrganisationsData['query']>, 'limit'>
>;

export type OrganisationRow = ListOrganisationsResponse['items'][number];

/** Where the list is given as a file. */
export const ORGANISATIONS_EXPORT = '/api/v1/organisations/export.csv';

/** One page of the organisations. */
export function organisationsQuery(search: OrganisationsSearch) {
  return queryOptions({
    queryKey: ['organisations', 'list', search],
    queryFn: ({ signal }) => listOrganisations({ query: search, signal }),
  });
}
