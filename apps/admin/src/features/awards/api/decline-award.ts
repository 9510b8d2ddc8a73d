import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Turns an offer down for the organisation; what it reserved is available again. */
export function declineAward(id: string, reason: string, key: string): Promise<Award> {
  return sdk.declineAward({ path: { id }, headers: idempotent(key), body: { reason } });
}
