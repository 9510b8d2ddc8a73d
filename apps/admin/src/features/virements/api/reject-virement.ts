import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Virement } from './get-virement.js';

/** Turns a virement down. Refused with `separation.same-person` for who asked for it. */
export function rejectVirement(id: string, reason: string, key: string): Promise<Virement> {
  return sdk.rejectVirement({ path: { id }, headers: idempotent(key), body: { reason } });
}
