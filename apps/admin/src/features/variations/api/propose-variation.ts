import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReviseVariation } from '../../../lib/api/generated/types.gen.js';
import type { Variation } from './get-variation.js';

/** Drafts new terms for an award. Refused with `variations.changes-nothing` where they are the old ones. */
export function proposeVariation(
  awardId: string,
  terms: ReviseVariation,
  key: string,
): Promise<Variation> {
  return sdk.proposeVariation({ headers: idempotent(key), body: { awardId, ...terms } });
}
