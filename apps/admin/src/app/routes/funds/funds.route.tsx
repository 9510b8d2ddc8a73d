import type { FUND_LIST } from '@almoner/domain/funds';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds',
  validateSearch: listAddress<typeof FUND_LIST>,
  component: lazyRouteComponent(() => import('./fund-list.page.js'), 'FundListPage'),
});

const newFundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/new',
  component: lazyRouteComponent(() => import('./fund-edit.page.js'), 'NewFundPage'),
});

const fundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id',
  loader: ({ context, params }) => prefetchQuery(context, getFund, { path: params }),
  component: lazyRouteComponent(() => import('./fund.page.js'), 'FundPage'),
});

const fundEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/edit',
  component: lazyRouteComponent(() => import('./fund-edit.page.js'), 'FundEditPage'),
});

export const fundRoutes = [fundListRoute, newFundRoute, fundRoute, fundEditRoute] as const;
