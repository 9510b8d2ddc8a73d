import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { BulkStep } from './check-payments.js';

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
    ? sdk.requestPayments({ headers, body: { paymentIds, statementOfNeed } })
    : sdk.approvePayments({ headers, body: { paymentIds } });
}
