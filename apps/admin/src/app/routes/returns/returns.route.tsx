import type { RETURN_LIST } from '@almoner/domain/returns';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const returnListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns',
  validateSearch: listAddress<typeof RETURN_LIST>,
  component: lazyRouteComponent(() => import('./return-list.page.js'), 'ReturnListPage'),
});

const newReturnRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns/new',
  validateSearch: (search: Record<string, unknown>): { awardId?: string } => ({
    awardId: textParam(search, 'awardId'),
  }),
  component: lazyRouteComponent(() => import('./new-return.page.js'), 'NewReturnPage'),
});

const returnRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns/$id',
  loader: ({ context, params }) => prefetchQuery(context, getReturn, { path: params }),
  component: lazyRouteComponent(() => import('./return.page.js'), 'ReturnPage'),
});

const returnWriteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns/$id/write',
  validateSearch: (search: Record<string, unknown>): { section?: string } => ({
    section: textParam(search, 'section'),
  }),
  component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnWritePage'),
});

const returnCheckRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns/$id/check',
  component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnCheckPage'),
});

const returnSentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns/$id/sent',
  component: lazyRouteComponent(() => import('./return-write.page.js'), 'ReturnSentPage'),
});

export const returnRoutes = [
  returnListRoute,
  newReturnRoute,
  returnRoute,
  returnWriteRoute,
  returnCheckRoute,
  returnSentRoute,
] as const;
