import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ChangeAllocation } from '../../../lib/api/generated/types.gen.js';
import type { Budget } from './get-budget.js';

/**
 * Raises or (with a negative amount) lowers the allocation of a budget line, in pence.
 * Refused with `budgets.insufficient` where less than that is available.
 */
export function changeAllocation(
  lineId: string,
  change: ChangeAllocation,
  key: string,
): Promise<Budget> {
  return sdk.changeAllocation({ path: { id: lineId }, headers: idempotent(key), body: change });
}
