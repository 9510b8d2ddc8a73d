import { queryOptions } from '@tanstack/react-query';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';
import type { GetBudgetResponse } from '../../../lib/api/generated/types.gen.js';

export type Budget = GetBudgetResponse;

export type BudgetLine = Budget['lines'][number];

/** The budget lines of a fund and what they add up to. */
export function budgetQuery(fundId: string) {
  return queryOptions({
    queryKey: ['budgets', fundId],
    queryFn: ({ signal }) => getBudget({ path: { id: fundId }, signal }),
  });
}
