import type { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** The fund that a new allocation belongs to. */
interface NewAllocationSearch {
  readonly fundId?: string | undefined;
}

export const allocationRoutes = [
  createRoute({
    ...signedIn('/allocations'),
    validateSearch: listAddress<typeof ALLOCATION_LIST>,
    component: lazyRouteComponent(() => import('./allocation-list.page.js'), 'AllocationListPage'),
  }),
  createRoute({
    ...signedIn('/allocations/new'),
    validateSearch: (search: Record<string, unknown>): NewAllocationSearch => ({
      fundId: textParam(search, 'fundId'),
    }),
    component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'NewAllocationPage'),
  }),
  createRoute({
    ...signedIn('/allocations/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getAllocation, { path: params }),
    component: lazyRouteComponent(() => import('./allocation.page.js'), 'AllocationPage'),
  }),
  createRoute({
    ...signedIn('/allocations/$id/edit'),
    component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'AllocationEditPage'),
  }),
  createRoute({
    ...signedIn('/allocations/$id/shares'),
    component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'SharesPage'),
  }),
  createRoute({
    ...signedIn('/allocations/$id/shares/file'),
    component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'ShareFilePage'),
  }),
] as const;
