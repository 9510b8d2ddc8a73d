import { queryOptions } from '@tanstack/react-query';
import { getCondition } from '../../../lib/api/generated/sdk.gen.js';
import type { GetConditionResponse } from '../../../lib/api/generated/types.gen.js';

export type Condition = GetConditionResponse;

/** One condition with its evidence, its decision and what may be done with it. */
export function conditionQuery(id: string) {
  return queryOptions({
    queryKey: ['conditions', 'one', id],
    queryFn: ({ signal }) => getCondition({ path: { id }, signal }),
  });
}
