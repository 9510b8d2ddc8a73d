import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PreparePaymentRun } from '../../../lib/api/generated/types.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Groups approved payments for release. A refusal names each that cannot be in it. */
export function preparePaymentRun(wanted: PreparePaymentRun, key: string): Promise<PaymentRun> {
  return sdk.preparePaymentRun({ headers: idempotent(key), body: wanted });
}
