import type { Permission } from '@almoner/domain/shared';
import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listPeople } from '../../lib/api/generated/sdk.gen.js';

/** The staff who hold a permission, for one fund where it is given, to choose from. */
export function peopleChoicesQuery(permission: Permission, fundId?: string) {
  return queryOptions({
    ...apiQuery(listPeople, { query: { permission, fundId } }),
    select: ({ items }) => items.map((person) => ({ value: person.id, label: person.name })),
  });
}
