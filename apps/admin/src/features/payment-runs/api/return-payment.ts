import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReturnPayment } from '../../../lib/api/generated/types.gen.js';

/** The bank returned a sent payment: its amount can be planned again. */
export function returnPayment(id: string, said: ReturnPayment, key: string): Promise<unknown> {
  return sdk.returnPayment({ path: { id }, headers: idempotent(key), body: said });
}
