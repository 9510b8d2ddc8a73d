import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Allocation } from './get-allocation.js';

/**
 * Makes an award for each area and reserves them all. Refused with 412 when the draft changed since
 * `version` was looked at, with `budgets.insufficient` where the year has too little for all of them.
 */
export function commitAllocation(id: string, version: number, key: string): Promise<Allocation> {
  return sdk.commitAllocation({
    path: { id },
    headers: { ...idempotent(key), ...ifVersion(version) },
  });
}
