import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Stops a planned, requested or approved payment where it is, with the reason. */
export function holdPayment(id: string, reason: string, key: string): Promise<Payment> {
  return sdk.holdPayment({ path: { id }, headers: idempotent(key), body: { reason } });
}
