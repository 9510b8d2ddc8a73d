import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Budget } from './get-budget.js';

/** Opens a closed year again, for a correction. */
export function reopenBudgetYear(lineId: string, reason: string, key: string): Promise<Budget> {
  return sdk.reopenBudgetYear({ path: { id: lineId }, headers: idempotent(key), body: { reason } });
}
