import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Budget } from './get-budget.js';

/** Closes the year of a budget line. Refused with `budgets.year-has-open-money` while something is reserved or committed. */
export function closeBudgetYear(lineId: string, reason: string, key: string): Promise<Budget> {
  return sdk.closeBudgetYear({ path: { id: lineId }, headers: idempotent(key), body: { reason } });
}
