import type { BUDGET_CHANGE_LIST, BUDGET_LINE_LIST, JOURNAL_LIST } from '@almoner/domain/budgets';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { textParam, yearParam } from '../../../lib/search-params.js';
import { getBudget, getBudgetChange } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

/** The year and the pot whose history is shown. */
interface BudgetSearch {
  readonly financialYear?: string | undefined;
  readonly pot?: string | undefined;
}

export const budgetRoutes = [
  createRoute({
    ...signedIn('/funds/$id/budget'),
    validateSearch: (search: Record<string, unknown>): BudgetSearch => ({
      financialYear: yearParam(search, 'financialYear'),
      pot: textParam(search, 'pot'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getBudget, { path: params }),
    component: lazyRouteComponent(() => import('./budget.page.js'), 'BudgetPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/budget/new'),
    component: lazyRouteComponent(() => import('./budget-changes.page.js'), 'NewBudgetLinePage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/budget/$lineId'),
    validateSearch: listAddress<typeof JOURNAL_LIST>,
    component: lazyRouteComponent(() => import('./journal-list.page.js'), 'JournalListPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/budget/$lineId/allocate'),
    component: lazyRouteComponent(() => import('./budget-changes.page.js'), 'AllocationPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/budget/$lineId/authority'),
    component: lazyRouteComponent(() => import('./budget-changes.page.js'), 'AuthorityPage'),
  }),
  createRoute({
    ...signedIn('/budget-lines'),
    validateSearch: listAddress<typeof BUDGET_LINE_LIST>,
    component: lazyRouteComponent(
      () => import('./budget-change-list.page.js'),
      'BudgetLineListPage',
    ),
  }),
  createRoute({
    ...signedIn('/funds/$id/budget/$lineId/over-programming'),
    component: lazyRouteComponent(() => import('./budget-changes.page.js'), 'OverProgrammingPage'),
  }),
  createRoute({
    ...signedIn('/budget-changes'),
    validateSearch: listAddress<typeof BUDGET_CHANGE_LIST>,
    component: lazyRouteComponent(
      () => import('./budget-change-list.page.js'),
      'BudgetChangeListPage',
    ),
  }),
  createRoute({
    ...signedIn('/budget-changes/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getBudgetChange, { path: params }),
    component: lazyRouteComponent(() => import('./budget-change-list.page.js'), 'BudgetChangePage'),
  }),
  createRoute({
    ...signedIn('/ledger-verification'),
    component: lazyRouteComponent(() => import('./journal-list.page.js'), 'LedgerVerificationPage'),
  }),
] as const;
