import { queryOptions } from '@tanstack/react-query';
import { getRecovery } from '../../../lib/api/generated/sdk.gen.js';
import type { GetRecoveryResponse } from '../../../lib/api/generated/types.gen.js';

export type Recovery = GetRecoveryResponse;

/** One recovery with who did what and what may be done next. */
export function recoveryQuery(id: string) {
  return queryOptions({
    queryKey: ['recoveries', 'one', id],
    queryFn: ({ signal }) => getRecovery({ path: { id }, signal }),
  });
}
