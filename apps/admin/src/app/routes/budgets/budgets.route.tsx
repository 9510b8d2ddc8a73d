import { BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { journalsQuery, type JournalsSearch } from '../../../features/budgets/api/list-journals.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { signedInRoute } from '../../signed-in.route.js';

const newBudgetLineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/budget/new',
  component: lazyRouteComponent(() => import('./new-budget-line.page.js'), 'NewBudgetLinePage'),
});

const journalListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/budget/$lineId',
  validateSearch: (search: Record<string, unknown>): JournalsSearch => ({
    account: choiceParam(search, 'account', BUDGET_ACCOUNTS),
    sort: sortParam(search, ['at']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(journalsQuery(params.lineId, deps)),
  component: lazyRouteComponent(() => import('./journal-list.page.js'), 'JournalListPage'),
});

const allocationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/budget/$lineId/allocate',
  component: lazyRouteComponent(() => import('./allocation.page.js'), 'AllocationPage'),
});

export const budgetRoutes = [newBudgetLineRoute, journalListRoute, allocationRoute] as const;
