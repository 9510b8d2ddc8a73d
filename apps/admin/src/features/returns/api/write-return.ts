import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { WriteReturn } from '../../../lib/api/generated/types.gen.js';
import type { OwedReturn } from './get-return.js';

/** Saves what is written so far, over the answers of `version`; 412 when another tab or person saved since. */
export function writeReturn(
  id: string,
  version: number,
  answers: WriteReturn,
): Promise<OwedReturn> {
  return sdk.writeReturn({ path: { id }, headers: ifVersion(version), body: answers });
}
