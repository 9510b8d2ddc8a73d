import { queryOptions } from '@tanstack/react-query';
import { listPayments } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListPaymentsData,
  ListPaymentsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type PaymentsSearch = Readonly<Omit<NonNullable<ListPaymentsData['query']>, 'limit'>>;

export type PaymentRow = ListPaymentsResponse['items'][number];

/** Where the list is given as a file. */
export const PAYMENTS_EXPORT = '/api/v1/payments/export.csv';

/** One page of the payments. */
export function paymentsQuery(search: PaymentsSearch) {
  return queryOptions({
    queryKey: ['payments', 'list', search],
    queryFn: ({ signal }) => listPayments({ query: search, signal }),
  });
}
