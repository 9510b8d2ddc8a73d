import { queryOptions } from '@tanstack/react-query';
import { checkPayments } from '../../../lib/api/generated/sdk.gen.js';
import type {
  CheckPaymentsResponse,
  BulkPaymentStep,
} from '../../../lib/api/generated/types.gen.js';

export type CheckedPayment = CheckPaymentsResponse['items'][number];
export type BulkStep = BulkPaymentStep;

/** Which of the chosen payments could take the step now, and why the others could not. */
export function paymentCheckQuery(step: BulkStep, paymentIds: readonly string[]) {
  return queryOptions({
    queryKey: ['payments', 'check', step, paymentIds],
    queryFn: ({ signal }) => checkPayments({ body: { step, paymentIds: [...paymentIds] }, signal }),
  });
}
