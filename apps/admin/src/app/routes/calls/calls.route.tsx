import type { CALL_LIST } from '@almoner/domain/calls';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getCall } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const callRoutes = [
  createRoute({
    ...signedIn('/calls'),
    validateSearch: listAddress<typeof CALL_LIST>,
    component: lazyRouteComponent(() => import('./call-list.page.js'), 'CallListPage'),
  }),
  createRoute({
    ...signedIn('/calls/new'),
    validateSearch: (search: Record<string, unknown>): { fundId?: string } => ({
      fundId: textParam(search, 'fundId'),
    }),
    component: lazyRouteComponent(() => import('./call-edit.page.js'), 'NewCallPage'),
  }),
  createRoute({
    ...signedIn('/calls/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getCall, { path: params }),
    component: lazyRouteComponent(() => import('./call.page.js'), 'CallPage'),
  }),
  createRoute({
    ...signedIn('/calls/$id/edit'),
    component: lazyRouteComponent(() => import('./call-edit.page.js'), 'CallEditPage'),
  }),
] as const;
