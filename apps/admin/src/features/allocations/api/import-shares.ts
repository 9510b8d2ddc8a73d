import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Allocation } from './get-allocation.js';

/** Makes the shares of a file those of a draft: all of them, or none with `allocations.file-has-problems`. */
export function importShares(id: string, version: number, file: File): Promise<Allocation> {
  return sdk.importShares({ path: { id }, headers: ifVersion(version), body: { file } });
}
