import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** The bank took the payments of a run that still wait: all of them, or those that are named. */
export function acknowledgePaymentRun(
  id: string,
  paymentIds: readonly string[] | undefined,
  key: string,
): Promise<PaymentRun> {
  const body = paymentIds === undefined ? {} : { paymentIds: [...paymentIds] };
  return sdk.acknowledgePaymentRun({ path: { id }, headers: idempotent(key), body });
}
