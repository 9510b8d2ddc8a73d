import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateBudgetLine } from '../../../lib/api/generated/types.gen.js';
import type { Budget } from './get-budget.js';

/** Gives a fund its money of one financial year. Refused with `budgets.line-exists` where it has some. */
export function createBudgetLine(
  fundId: string,
  line: CreateBudgetLine,
  key: string,
): Promise<Budget> {
  return sdk.createBudgetLine({ path: { id: fundId }, headers: idempotent(key), body: line });
}
