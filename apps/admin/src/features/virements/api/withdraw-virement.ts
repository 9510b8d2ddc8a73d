import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Virement } from './get-virement.js';

/** Takes a virement back. Refused with `virements.not-requester` for everybody but who asked for it. */
export function withdrawVirement(id: string, key: string): Promise<Virement> {
  return sdk.withdrawVirement({ path: { id }, headers: idempotent(key) });
}
