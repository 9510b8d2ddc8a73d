import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Sends a requested or approved payment back to planned, with the reason. */
export function sendBackPayment(id: string, reason: string, key: string): Promise<Payment> {
  return sdk.sendBackPayment({ path: { id }, headers: idempotent(key), body: { reason } });
}
