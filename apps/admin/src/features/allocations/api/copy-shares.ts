import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Allocation } from './get-allocation.js';

/** Takes over the shares of the last committed allocation of an earlier year. */
export function copyShares(id: string, version: number): Promise<Allocation> {
  return sdk.copyAllocationShares({ path: { id }, headers: ifVersion(version) });
}
