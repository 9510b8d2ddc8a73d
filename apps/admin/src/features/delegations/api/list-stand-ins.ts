import { queryOptions } from '@tanstack/react-query';
import { listStandIns } from '../../../lib/api/generated/sdk.gen.js';

/** The people who could approve in the reader's name, to choose from. */
export const standInChoicesQuery = queryOptions({
  queryKey: ['delegations', 'stand-ins'],
  queryFn: ({ signal }) => listStandIns({ signal }),
  select: ({ items }) => items.map((person) => ({ value: person.id, label: person.name })),
});
