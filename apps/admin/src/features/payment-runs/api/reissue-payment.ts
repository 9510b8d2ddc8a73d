import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReissuePaymentResponse } from '../../../lib/api/generated/types.gen.js';

/** Plans a payment in place of one that the bank returned. Refused with `payments.already-reissued` the second time. */
export function reissuePayment(
  id: string,
  dueOn: string,
  key: string,
): Promise<ReissuePaymentResponse> {
  return sdk.reissuePayment({ path: { id }, headers: idempotent(key), body: { dueOn } });
}
