import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Lets the payments of a suspended award go on. */
export function resumeAward(id: string, key: string): Promise<Award> {
  return sdk.resumeAward({ path: { id }, headers: idempotent(key) });
}
