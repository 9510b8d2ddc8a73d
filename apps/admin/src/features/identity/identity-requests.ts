import type { Permission } from '@almoner/domain/shared';
import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listPeople } from '../../lib/api/generated/sdk.gen.js';

/** The staff who have a permission, to choose from; only those who have it for one fund where it is given. */
export function peopleChoicesQuery(permission: Permission, fundId?: string) {
  return queryOptions({
    ...apiQuery(listPeople, { query: { permission, fundId } }),
    select: ({ items }) => items.map((person) => ({ value: person.id, label: person.name })),
  });
}
