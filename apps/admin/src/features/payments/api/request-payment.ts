import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Requests a planned payment. Refused with `payments.year-indicative` while its year is not confirmed. */
export function requestPayment(id: string, statementOfNeed: string, key: string): Promise<Payment> {
  return sdk.requestPayment({ path: { id }, headers: idempotent(key), body: { statementOfNeed } });
}
