import type { DELEGATION_LIST } from '@almoner/domain/delegations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getDelegation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const delegationRoutes = [
  createRoute({
    ...signedIn('/delegations'),
    validateSearch: listAddress<typeof DELEGATION_LIST>,
    component: lazyRouteComponent(() => import('./delegation-list.page.js'), 'DelegationListPage'),
  }),
  createRoute({
    ...signedIn('/delegations/new'),
    component: lazyRouteComponent(() => import('./delegation.page.js'), 'NewDelegationPage'),
  }),
  createRoute({
    ...signedIn('/delegations/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getDelegation, { path: params }),
    component: lazyRouteComponent(() => import('./delegation.page.js'), 'DelegationPage'),
  }),
] as const;
