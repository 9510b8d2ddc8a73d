import { queryOptions } from '@tanstack/react-query';
import { getCall } from '../../../lib/api/generated/sdk.gen.js';
import type { GetCallResponse } from '../../../lib/api/generated/types.gen.js';

export type Call = GetCallResponse;

/** One call with its questions and its weighted criteria. */
export function callQuery(id: string) {
  return queryOptions({
    queryKey: ['calls', 'one', id],
    queryFn: ({ signal }) => getCall({ path: { id }, signal }),
  });
}
