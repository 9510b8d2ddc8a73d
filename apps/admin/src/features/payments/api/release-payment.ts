import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Sends an approved payment. Refused with `separation.same-person` for who requested or approved it. */
export function releasePayment(id: string, key: string): Promise<Payment> {
  return sdk.releasePayment({ path: { id }, headers: idempotent(key) });
}
