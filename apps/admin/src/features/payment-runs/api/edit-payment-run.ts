import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentRun } from './get-payment-run.js';

/** Changes the day of a prepared run as it was at `version`; refused with 412 when someone changed it since. */
export function editPaymentRun(id: string, version: number, payOn: string): Promise<PaymentRun> {
  return sdk.editPaymentRun({ path: { id }, headers: ifVersion(version), body: { payOn } });
}
