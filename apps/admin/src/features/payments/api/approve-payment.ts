import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Approves a requested payment. Refused with `separation.same-person` for who requested it. */
export function approvePayment(id: string, key: string): Promise<Payment> {
  return sdk.approvePayment({ path: { id }, headers: idempotent(key) });
}
