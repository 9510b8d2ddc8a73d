import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Lets a payment on hold go on where it was. */
export function resumePayment(id: string, key: string): Promise<Payment> {
  return sdk.resumePayment({ path: { id }, headers: idempotent(key) });
}
