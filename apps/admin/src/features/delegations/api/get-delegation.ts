import { queryOptions } from '@tanstack/react-query';
import { getDelegation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetDelegationResponse } from '../../../lib/api/generated/types.gen.js';

export type Delegation = GetDelegationResponse;

/** One delegation and whether the reader may end it. */
export function delegationQuery(id: string) {
  return queryOptions({
    queryKey: ['delegations', 'one', id],
    queryFn: ({ signal }) => getDelegation({ path: { id }, signal }),
  });
}
