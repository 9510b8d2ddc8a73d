import { queryOptions } from '@tanstack/react-query';
import { getPayment } from '../../../lib/api/generated/sdk.gen.js';
import type { GetPaymentResponse } from '../../../lib/api/generated/types.gen.js';

export type Payment = GetPaymentResponse;

/** One payment with who did what to it and what may be done next. */
export function paymentQuery(id: string) {
  return queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) => getPayment({ path: { id }, signal }),
  });
}
