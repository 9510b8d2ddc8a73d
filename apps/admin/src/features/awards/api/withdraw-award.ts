import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Takes an award back before its offer; what it reserved is available again. */
export function withdrawAward(id: string, reason: string, key: string): Promise<Award> {
  return sdk.withdrawAward({ path: { id }, headers: idempotent(key), body: { reason } });
}
