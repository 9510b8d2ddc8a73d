import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Payment } from './get-payment.js';

/** Cancels a planned payment; its amount can be planned again. */
export function cancelPayment(id: string): Promise<Payment> {
  return sdk.cancelPayment({ path: { id } });
}
