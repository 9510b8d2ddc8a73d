import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';

/** Takes back that the bank returned a payment; refused once another was made in its place. */
export function undoReturn(id: string, reason: string, key: string): Promise<unknown> {
  return sdk.undoPaymentReturn({ path: { id }, headers: idempotent(key), body: { reason } });
}
