import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Variation } from './get-variation.js';

/** Asks for approval. Refused with `variations.award-changed` where the award has moved on. */
export function submitVariation(id: string, key: string): Promise<Variation> {
  return sdk.submitVariation({ path: { id }, headers: idempotent(key) });
}
