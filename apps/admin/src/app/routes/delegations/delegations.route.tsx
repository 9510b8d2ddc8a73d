import { DELEGATION_STATES } from '@almoner/domain/delegations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { DelegationsSearch } from '../../../features/delegations/delegations-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const delegationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations',
  validateSearch: (search: Record<string, unknown>): DelegationsSearch => ({
    state: choiceParam(search, 'state', DELEGATION_STATES),
    mine: choiceParam(search, 'mine', ['true']),
    sort: sortParam(search, ['startsOn', 'endsOn']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listDelegations', { query: deps }),
  component: lazyRouteComponent(() => import('./delegation-list.page.js'), 'DelegationListPage'),
});

const newDelegationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations/new',
  component: lazyRouteComponent(() => import('./new-delegation.page.js'), 'NewDelegationPage'),
});

const delegationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getDelegation', { path: params }),
  component: lazyRouteComponent(() => import('./delegation.page.js'), 'DelegationPage'),
});

export const delegationRoutes = [delegationListRoute, newDelegationRoute, delegationRoute] as const;
