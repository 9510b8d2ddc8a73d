import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Gives a prepared run up; its payments are approved again. */
export function cancelPaymentRun(id: string, reason: string, key: string): Promise<PaymentRun> {
  return sdk.cancelPaymentRun({ path: { id }, headers: idempotent(key), body: { reason } });
}
