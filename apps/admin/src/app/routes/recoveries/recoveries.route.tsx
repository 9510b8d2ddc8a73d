import { RECOVERY_STATUSES } from '@almoner/domain/recoveries';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RecoveriesSearch } from '../../../features/recoveries/recoveries-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const recoveryListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/recoveries',
  validateSearch: (search: Record<string, unknown>): RecoveriesSearch => ({
    q: textParam(search, 'q'),
    status: choiceParam(search, 'status', RECOVERY_STATUSES),
    fundId: textParam(search, 'fundId'),
    awardId: textParam(search, 'awardId'),
    paymentId: textParam(search, 'paymentId'),
    sort: sortParam(search, [
      'requestedAt',
      'reference',
      'amountPence',
      'status',
      'organisationName',
    ]),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listRecoveries', { query: deps }),
  component: lazyRouteComponent(() => import('./recovery-list.page.js'), 'RecoveryListPage'),
});

const newRecoveryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/recoveries/new',
  validateSearch: (
    search: Record<string, unknown>,
  ): { readonly paymentId?: string | undefined } => ({
    paymentId: textParam(search, 'paymentId'),
  }),
  component: lazyRouteComponent(() => import('./new-recovery.page.js'), 'NewRecoveryPage'),
});

const recoveryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/recoveries/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getRecovery', { path: params }),
  component: lazyRouteComponent(() => import('./recovery.page.js'), 'RecoveryPage'),
});

export const recoveryRoutes = [recoveryListRoute, newRecoveryRoute, recoveryRoute] as const;
