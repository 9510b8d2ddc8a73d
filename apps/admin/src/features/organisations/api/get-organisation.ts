import { queryOptions } from '@tanstack/react-query';
import { getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetOrganisationResponse } from '../../../lib/api/generated/types.gen.js';

export type Organisation = GetOrganisationResponse;

/** One organisation with the areas it works in. */
export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: ['organisations', 'one', id],
    queryFn: ({ signal }) => getOrganisation({ path: { id }, signal }),
  });
}
