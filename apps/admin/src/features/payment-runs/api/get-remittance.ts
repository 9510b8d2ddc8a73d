import { queryOptions } from '@tanstack/react-query';
import { getRemittance } from '../../../lib/api/generated/sdk.gen.js';
import type { GetRemittanceResponse } from '../../../lib/api/generated/types.gen.js';

export type Remittance = GetRemittanceResponse;

/** What the recipient is told of a payment that was sent; not-found before. */
export function remittanceQuery(id: string) {
  return queryOptions({
    queryKey: ['payments', 'remittance', id],
    queryFn: ({ signal }) => getRemittance({ path: { id }, signal }),
  });
}
