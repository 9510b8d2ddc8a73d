import { CALL_STATUSES } from '@almoner/domain/calls';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CallsSearch } from '../../../features/calls/calls-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const callListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls',
  validateSearch: (search: Record<string, unknown>): CallsSearch => ({
    q: textParam(search, 'q'),
    status: choiceParam(search, 'status', CALL_STATUSES),
    fundId: textParam(search, 'fundId'),
    sort: sortParam(search, ['opensOn', 'closesOn', 'title', 'status']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listCalls', { query: deps }),
  component: lazyRouteComponent(() => import('./call-list.page.js'), 'CallListPage'),
});

const newCallRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/new',
  validateSearch: (search: Record<string, unknown>): { fundId?: string } => ({
    fundId: textParam(search, 'fundId'),
  }),
  component: lazyRouteComponent(() => import('./new-call.page.js'), 'NewCallPage'),
});

const callRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getCall', { path: params }),
  component: lazyRouteComponent(() => import('./call.page.js'), 'CallPage'),
});

const callEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id/edit',
  component: lazyRouteComponent(() => import('./call-edit.page.js'), 'CallEditPage'),
});

export const callRoutes = [callListRoute, newCallRoute, callRoute, callEditRoute] as const;
