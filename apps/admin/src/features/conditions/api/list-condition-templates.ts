import { queryOptions } from '@tanstack/react-query';
import { listConditionTemplates } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListConditionTemplatesData,
  ListConditionTemplatesResponse,
} from '../../../lib/api/generated/types.gen.js';

export type ConditionTemplatesSearch = Readonly<
  Omit<NonNullable<ListConditionTemplatesData['query']>, 'limit'>
>;

export type ConditionTemplate = ListConditionTemplatesResponse['items'][number];

/** Where the library is given as a file. */
export const TEMPLATES_EXPORT = '/api/v1/condition-templates/export.csv';

const MOST_TEMPLATES = 100;

/** One page of the library of conditions. */
export function conditionTemplatesQuery(search: ConditionTemplatesSearch) {
  return queryOptions({
    queryKey: ['conditions', 'templates', search],
    queryFn: ({ signal }) => listConditionTemplates({ query: search, signal }),
  });
}

/** What of the library can be taken into an award. */
export function templateChoicesQuery() {
  return queryOptions({
    queryKey: ['conditions', 'template-choices'],
    queryFn: ({ signal }) =>
      listConditionTemplates({ query: { active: 'true', limit: MOST_TEMPLATES }, signal }),
    select: ({ items }) => items,
  });
}
