import { queryOptions } from '@tanstack/react-query';
import { getPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import type { GetPaymentRunResponse } from '../../../lib/api/generated/types.gen.js';

export type PaymentRun = GetPaymentRunResponse;

export type RunPayment = PaymentRun['payments'][number];

/** One run with its payments, its files and what may be done next. */
export function paymentRunQuery(id: string) {
  return queryOptions({
    queryKey: ['payment-runs', 'one', id],
    queryFn: ({ signal }) => getPaymentRun({ path: { id }, signal }),
  });
}
