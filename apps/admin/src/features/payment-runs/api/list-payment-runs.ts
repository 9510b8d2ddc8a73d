import { queryOptions } from '@tanstack/react-query';
import { listPaymentRuns } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListPaymentRunsData,
  ListPaymentRunsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type PaymentRunsSearch = Readonly<Omit<NonNullable<ListPaymentRunsData['query']>, 'limit'>>;

export type PaymentRunRow = ListPaymentRunsResponse['items'][number];

/** Where the list is given as a file. */
export const PAYMENT_RUNS_EXPORT = '/api/v1/payment-runs/export.csv';

/** One page of the payment runs. */
export function paymentRunsQuery(search: PaymentRunsSearch) {
  return queryOptions({
    queryKey: ['payment-runs', 'list', search],
    queryFn: ({ signal }) => listPaymentRuns({ query: search, signal }),
  });
}
