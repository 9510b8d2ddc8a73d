import { apiQuery } from '../../lib/api/api-query.js';
import { idempotent } from '../../lib/api/conditional-headers.js';
import { approvePayments, listPayments, requestPayments } from '../../lib/api/generated/sdk.gen.js';
import type { BulkStep } from './payments-types.js';

const MOST_INSTALMENTS = 100;

/** The instalments of one award in the order they fall due. */
export function scheduleQuery(awardId: string) {
  return apiQuery(listPayments, { query: { awardId, sort: 'dueOn', limit: MOST_INSTALMENTS } });
}

/** What many payments are asked for with; the statement of need is for a request alone. */
interface BulkCommand {
  readonly step: BulkStep;
  readonly paymentIds: string[];
  readonly statementOfNeed: string;
}

/** Requests or approves many payments, all or none; a refusal names each that cannot by its place. */
export function stepPayments({ step, paymentIds, statementOfNeed }: BulkCommand, key: string) {
  const headers = idempotent(key);
  return step === 'request'
    ? requestPayments({ headers, body: { paymentIds, statementOfNeed } })
    : approvePayments({ headers, body: { paymentIds } });
}
