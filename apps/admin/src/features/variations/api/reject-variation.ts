import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Variation } from './get-variation.js';

/** Turns a variation down before it is applied. */
export function rejectVariation(id: string, reason: string, key: string): Promise<Variation> {
  return sdk.rejectVariation({ path: { id }, headers: idempotent(key), body: { reason } });
}
