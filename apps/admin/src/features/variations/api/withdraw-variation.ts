import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Variation } from './get-variation.js';

/** Takes a variation back; only who proposed it can. */
export function withdrawVariation(id: string, reason: string, key: string): Promise<Variation> {
  return sdk.withdrawVariation({ path: { id }, headers: idempotent(key), body: { reason } });
}
