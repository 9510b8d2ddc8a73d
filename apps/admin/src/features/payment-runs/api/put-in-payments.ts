import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Puts more approved payments into a prepared run. A refusal names each that cannot be in it. */
export function putInPayments(
  id: string,
  paymentIds: readonly string[],
  key: string,
): Promise<PaymentRun> {
  const body = { paymentIds: [...paymentIds] };
  return sdk.putIntoPaymentRun({ path: { id }, headers: idempotent(key), body });
}
