import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listProgrammes } from '../../lib/api/generated/sdk.gen.js';

const MOST_PROGRAMMES = 100;

/** The programmes by name, to choose from. */
export const programmeChoicesQuery = queryOptions({
  ...apiQuery(listProgrammes, { query: { sort: 'name', limit: MOST_PROGRAMMES } }),
  select: ({ items }) => items.map((programme) => ({ value: programme.id, label: programme.name })),
});
