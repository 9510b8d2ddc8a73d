import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateAllocation } from '../../../lib/api/generated/types.gen.js';
import type { Allocation } from './get-allocation.js';

/** Drafts an allocation. Refused with `allocations.no-earlier-shares` where it is to begin with shares that are not there. */
export function createAllocation(allocation: CreateAllocation): Promise<Allocation> {
  return sdk.createAllocation({ body: allocation });
}
