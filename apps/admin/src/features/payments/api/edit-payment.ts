import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { EditPayment } from '../../../lib/api/generated/types.gen.js';
import type { Payment } from './get-payment.js';

/** Changes a planned payment as it was at `version`; refused with 412 when someone changed it since. */
export function editPayment(id: string, version: number, changes: EditPayment): Promise<Payment> {
  return sdk.editPayment({ path: { id }, headers: ifVersion(version), body: changes });
}
