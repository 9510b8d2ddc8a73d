import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Stops the payments of an award until it is resumed. */
export function suspendAward(id: string, reason: string, key: string): Promise<Award> {
  return sdk.suspendAward({ path: { id }, headers: idempotent(key), body: { reason } });
}
