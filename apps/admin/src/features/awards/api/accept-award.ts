import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Accepts an offer for the organisation; the money of every year is then committed. */
export function acceptAward(id: string, key: string): Promise<Award> {
  return sdk.acceptAward({ path: { id }, headers: idempotent(key) });
}
