import { FUND_KINDS, FUND_STATUSES } from '@almoner/domain/funds';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { FundsSearch } from '../../../features/funds/funds-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds',
  validateSearch: (search: Record<string, unknown>): FundsSearch => ({
    q: textParam(search, 'q'),
    kind: choiceParam(search, 'kind', FUND_KINDS),
    status: choiceParam(search, 'status', FUND_STATUSES),
    programmeId: textParam(search, 'programmeId'),
    sort: sortParam(search, ['name', 'code', 'kind', 'status']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listFunds', { query: deps }),
  component: lazyRouteComponent(() => import('./fund-list.page.js'), 'FundListPage'),
});

const newFundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/new',
  component: lazyRouteComponent(() => import('./new-fund.page.js'), 'NewFundPage'),
});

const fundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getFund', { path: params }),
  component: lazyRouteComponent(() => import('./fund.page.js'), 'FundPage'),
});

const fundEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/edit',
  component: lazyRouteComponent(() => import('./fund-edit.page.js'), 'FundEditPage'),
});

export const fundRoutes = [fundListRoute, newFundRoute, fundRoute, fundEditRoute] as const;
