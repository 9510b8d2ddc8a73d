import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { RecordOverProgramming } from '../../../lib/api/generated/types.gen.js';
import type { Budget } from './get-budget.js';

/**
 * Records how far a budget line may be committed beyond its allocation, in hundredths of a per cent.
 * Refused with `budgets.over-programming-in-use` where more than that is used already.
 */
export function recordOverProgramming(
  lineId: string,
  recorded: RecordOverProgramming,
  key: string,
): Promise<Budget> {
  return sdk.recordOverProgramming({
    path: { id: lineId },
    headers: idempotent(key),
    body: recorded,
  });
}
