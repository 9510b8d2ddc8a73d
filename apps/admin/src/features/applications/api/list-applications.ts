import { queryOptions } from '@tanstack/react-query';
import { listApplications } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListApplicationsData,
  ListApplicationsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type ApplicationsSearch = Readonly<
  Omit<NonNullable<ListApplicationsData['query']>, 'limit'>
>;

export type ApplicationRow = ListApplicationsResponse['items'][number];

/** Where the list is given as a file. */
export const APPLICATIONS_EXPORT = '/api/v1/applications/export.csv';

/** One page of the applications; organisations see their own. */
export function applicationsQuery(search: ApplicationsSearch) {
  return queryOptions({
    queryKey: ['applications', 'list', search],
    queryFn: ({ signal }) => listApplications({ query: search, signal }),
  });
}
