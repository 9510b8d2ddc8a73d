import { queryOptions } from '@tanstack/react-query';
import { getBudgetHistory } from '../../../lib/api/generated/sdk.gen.js';
import type {
  GetBudgetHistoryData,
  GetBudgetHistoryResponse,
} from '../../../lib/api/generated/types.gen.js';

export type BudgetHistoryChoice = Readonly<GetBudgetHistoryData['query']>;

export type BudgetMonth = GetBudgetHistoryResponse['months'][number];

/** What the budget of a year had at the end of each month; of every pot unless one is named. */
export function budgetHistoryQuery(fundId: string, choice: BudgetHistoryChoice) {
  return queryOptions({
    queryKey: ['budgets', 'history', fundId, choice],
    queryFn: ({ signal }) => getBudgetHistory({ path: { id: fundId }, query: choice, signal }),
  });
}
