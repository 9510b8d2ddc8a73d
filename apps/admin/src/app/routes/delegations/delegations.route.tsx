import type { DELEGATION_LIST } from '@almoner/domain/delegations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getDelegation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const delegationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations',
  validateSearch: listAddress<typeof DELEGATION_LIST>,
  component: lazyRouteComponent(() => import('./delegation-list.page.js'), 'DelegationListPage'),
});

const newDelegationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations/new',
  component: lazyRouteComponent(() => import('./delegation.page.js'), 'NewDelegationPage'),
});

const delegationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/delegations/$id',
  loader: ({ context, params }) => prefetchQuery(context, getDelegation, { path: params }),
  component: lazyRouteComponent(() => import('./delegation.page.js'), 'DelegationPage'),
});

export const delegationRoutes = [delegationListRoute, newDelegationRoute, delegationRoute] as const;
