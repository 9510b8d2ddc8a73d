import { queryOptions } from '@tanstack/react-query';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type {
  GetFunderStatementResponse,
  GetPaymentFundersResponse,
} from '../../../lib/api/generated/types.gen.js';

export type StatementLine = GetFunderStatementResponse['items'][number];

export type FunderShare = GetPaymentFundersResponse['shares'][number];

/** What each funder of a fund bore, year by year. */
export function funderStatementQuery(fundId: string) {
  return queryOptions({
    queryKey: ['match-funding', 'statement', fundId],
    queryFn: ({ signal }) => sdk.getFunderStatement({ path: { id: fundId }, signal }),
  });
}

/** Who bears a payment; nobody before it is sent. */
export function paymentFundersQuery(paymentId: string) {
  return queryOptions({
    queryKey: ['match-funding', 'payment', paymentId],
    queryFn: ({ signal }) => sdk.getPaymentFunders({ path: { id: paymentId }, signal }),
  });
}
