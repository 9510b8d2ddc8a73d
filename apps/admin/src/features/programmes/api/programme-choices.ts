import { queryOptions } from '@tanstack/react-query';
import { listProgrammes } from '../../../lib/api/generated/sdk.gen.js';

const MOST_PROGRAMMES = 100;

/** The programmes by name, to choose from. */
export const programmeChoicesQuery = queryOptions({
  queryKey: ['programmes', 'choices'],
  queryFn: ({ signal }) =>
    listProgrammes({ query: { sort: 'name', limit: MOST_PROGRAMMES }, signal }),
  select: ({ items }) => items.map((programme) => ({ value: programme.id, label: programme.name })),
});
