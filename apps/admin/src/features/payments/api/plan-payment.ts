import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PlanPayment } from '../../../lib/api/generated/types.gen.js';
import type { Payment } from './get-payment.js';

/** Plans an instalment. Refused with `payments.beyond-award-year` where the year has no room for it. */
export function planPayment(instalment: PlanPayment): Promise<Payment> {
  return sdk.planPayment({ body: instalment });
}
