import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateAllocation } from '../../../lib/api/generated/types.gen.js';
import type { Allocation } from './get-allocation.js';

/** Changes a draft; refused with 412 when it changed since `version`. Shares that are sent replace all that were there. */
export function updateAllocation(
  id: string,
  version: number,
  changes: UpdateAllocation,
): Promise<Allocation> {
  return sdk.updateAllocation({ path: { id }, headers: ifVersion(version), body: changes });
}
