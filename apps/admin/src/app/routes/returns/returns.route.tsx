import type { RETURN_LIST } from '@almoner/domain/returns';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const returnRoutes = [
  createRoute({
    ...signedIn('/returns'),
    validateSearch: listAddress<typeof RETURN_LIST>,
    component: lazyRouteComponent(() => import('./return-list.page.js'), 'ReturnListPage'),
  }),
  createRoute({
    ...signedIn('/returns/new'),
    validateSearch: (search: Record<string, unknown>): { awardId?: string } => ({
      awardId: textParam(search, 'awardId'),
    }),
    component: lazyRouteComponent(() => import('./new-return.page.js'), 'NewReturnPage'),
  }),
  createRoute({
    ...signedIn('/returns/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getReturn, { path: params }),
    component: lazyRouteComponent(() => import('./return.page.js'), 'ReturnPage'),
  }),
  createRoute({
    ...signedIn('/returns/$id/write'),
    validateSearch: (search: Record<string, unknown>): { section?: string } => ({
      section: textParam(search, 'section'),
    }),
    component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnWritePage'),
  }),
  createRoute({
    ...signedIn('/returns/$id/check'),
    component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnCheckPage'),
  }),
  createRoute({
    ...signedIn('/returns/$id/sent'),
    component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnSentPage'),
  }),
] as const;
