import { queryOptions } from '@tanstack/react-query';
import { getConditionTemplate } from '../../../lib/api/generated/sdk.gen.js';

/** One condition of the library. */
export function conditionTemplateQuery(id: string) {
  return queryOptions({
    queryKey: ['conditions', 'template', id],
    queryFn: ({ signal }) => getConditionTemplate({ path: { id }, signal }),
  });
}
