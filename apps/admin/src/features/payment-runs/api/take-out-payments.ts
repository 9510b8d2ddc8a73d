import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Takes payments out of a prepared run. Refused with `payment-runs.empty` for the last one. */
export function takeOutPayments(
  id: string,
  paymentIds: readonly string[],
  key: string,
): Promise<PaymentRun> {
  const body = { paymentIds: [...paymentIds] };
  return sdk.takeOutOfPaymentRun({ path: { id }, headers: idempotent(key), body });
}
