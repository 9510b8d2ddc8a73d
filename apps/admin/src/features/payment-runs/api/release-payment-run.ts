import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Sends every payment of a run or none. Refused with `separation.same-person` for who prepared it. */
export function releasePaymentRun(id: string, key: string): Promise<PaymentRun> {
  return sdk.releasePaymentRun({ path: { id }, headers: idempotent(key) });
}
