import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Variation } from './get-variation.js';

/** Approves a variation. Refused with `separation.same-person` for who has another duty in its chain. */
export function approveVariation(id: string, key: string): Promise<Variation> {
  return sdk.approveVariation({ path: { id }, headers: idempotent(key) });
}
