import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReviseVariation } from '../../../lib/api/generated/types.gen.js';
import type { Variation } from './get-variation.js';

/** Writes a draft anew, against the award as it is now; 412 when someone changed the draft since. */
export function reviseVariation(
  { id, version }: Pick<Variation, 'id' | 'version'>,
  terms: ReviseVariation,
): Promise<Variation> {
  return sdk.editVariation({ path: { id }, headers: ifVersion(version), body: terms });
}
