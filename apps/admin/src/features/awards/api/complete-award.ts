import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Ends an award in its time. Refused with `awards.not-finished`, which names all that is still open. */
export function completeAward(id: string, key: string): Promise<Award> {
  return sdk.completeAward({ path: { id }, headers: idempotent(key) });
}
