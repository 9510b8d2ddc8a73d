import type { LOSS_LIST, RECOVERY_LIST } from '@almoner/domain/recoveries';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getRecovery } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const recoveryRoutes = [
  createRoute({
    ...signedIn('/recoveries'),
    validateSearch: listAddress<typeof RECOVERY_LIST>,
    component: lazyRouteComponent(() => import('./recovery-list.page.js'), 'RecoveryListPage'),
  }),
  createRoute({
    ...signedIn('/recoveries/new'),
    validateSearch: (
      search: Record<string, unknown>,
    ): { readonly paymentId?: string | undefined } => ({
      paymentId: textParam(search, 'paymentId'),
    }),
    component: lazyRouteComponent(() => import('./recovery.page.js'), 'NewRecoveryPage'),
  }),
  createRoute({
    ...signedIn('/losses'),
    validateSearch: listAddress<typeof LOSS_LIST>,
    component: lazyRouteComponent(() => import('./loss-list.page.js'), 'LossListPage'),
  }),
  createRoute({
    ...signedIn('/recoveries/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getRecovery, { path: params }),
    component: lazyRouteComponent(() => import('./recovery.page.js'), 'RecoveryPage'),
  }),
] as const;
