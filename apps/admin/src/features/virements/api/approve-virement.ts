import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Virement } from './get-virement.js';

/** Moves the money. Refused with `separation.same-person` for who asked for it. */
export function approveVirement(id: string, key: string): Promise<Virement> {
  return sdk.approveVirement({ path: { id }, headers: idempotent(key) });
}
