import { queryOptions } from '@tanstack/react-query';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';
import type { GetFundResponse } from '../../../lib/api/generated/types.gen.js';

export type Fund = GetFundResponse;

/** One fund with its published facts and the funds it replaces. */
export function fundQuery(id: string) {
  return queryOptions({
    queryKey: ['funds', 'one', id],
    queryFn: ({ signal }) => getFund({ path: { id }, signal }),
  });
}
