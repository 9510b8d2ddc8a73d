import type { FUND_LIST } from '@almoner/domain/funds';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const fundRoutes = [
  createRoute({
    ...signedIn('/funds'),
    validateSearch: listAddress<typeof FUND_LIST>,
    component: lazyRouteComponent(() => import('./fund-list.page.js'), 'FundListPage'),
  }),
  createRoute({
    ...signedIn('/funds/new'),
    component: lazyRouteComponent(() => import('./fund-edit.page.js'), 'NewFundPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getFund, { path: params }),
    component: lazyRouteComponent(() => import('./fund.page.js'), 'FundPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/edit'),
    component: lazyRouteComponent(() => import('./fund-edit.page.js'), 'FundEditPage'),
  }),
] as const;
