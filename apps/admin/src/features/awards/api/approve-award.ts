import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Approves a drafted award. Refused with `separation.same-person` for who drafted it. */
export function approveAward(id: string, key: string): Promise<Award> {
  return sdk.approveAward({ path: { id }, headers: idempotent(key) });
}
