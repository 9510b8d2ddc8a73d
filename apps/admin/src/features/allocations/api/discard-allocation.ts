import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Allocation } from './get-allocation.js';

/** Gives a draft up; nothing was drawn on the budget. */
export function discardAllocation(
  id: string,
  version: number,
  reason: string,
): Promise<Allocation> {
  return sdk.discardAllocation({ path: { id }, headers: ifVersion(version), body: { reason } });
}
