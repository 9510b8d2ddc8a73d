import { queryOptions } from '@tanstack/react-query';
import { getPaymentSending } from '../../../lib/api/generated/sdk.gen.js';
import type { GetPaymentSendingResponse } from '../../../lib/api/generated/types.gen.js';

export type PaymentSending = GetPaymentSendingResponse;

/** How a payment was sent, what became of it at the bank, and what came back of it. */
export function paymentSendingQuery(id: string) {
  return queryOptions({
    queryKey: ['payments', 'sending', id],
    queryFn: ({ signal }) => getPaymentSending({ path: { id }, signal }),
  });
}
