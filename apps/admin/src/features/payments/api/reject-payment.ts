import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Rejects a requested or approved payment for good, with the reason. */
export function rejectPayment(id: string, reason: string, key: string): Promise<Payment> {
  return sdk.rejectPayment({ path: { id }, headers: idempotent(key), body: { reason } });
}
