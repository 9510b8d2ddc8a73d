import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listOrganisations } from '../../lib/api/generated/sdk.gen.js';
import type { OrganisationKind } from '../../lib/api/generated/types.gen.js';

const MOST_ORGANISATIONS = 100;

/** The organisations of a kind by name, to choose from. */
export function organisationChoicesQuery(kind: OrganisationKind) {
  return queryOptions({
    ...apiQuery(listOrganisations, { query: { kind, sort: 'name', limit: MOST_ORGANISATIONS } }),
    select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
  });
}
