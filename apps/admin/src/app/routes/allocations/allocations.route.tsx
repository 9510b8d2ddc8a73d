import type { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const allocationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations',
  validateSearch: listAddress<typeof ALLOCATION_LIST>,
  component: lazyRouteComponent(() => import('./allocation-list.page.js'), 'AllocationListPage'),
});

/** The fund that a new allocation belongs to. */
interface NewAllocationSearch {
  readonly fundId?: string | undefined;
}

const newAllocationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations/new',
  validateSearch: (search: Record<string, unknown>): NewAllocationSearch => ({
    fundId: textParam(search, 'fundId'),
  }),
  component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'NewAllocationPage'),
});

const allocationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations/$id',
  loader: ({ context, params }) => prefetchQuery(context, getAllocation, { path: params }),
  component: lazyRouteComponent(() => import('./allocation.page.js'), 'AllocationPage'),
});

const allocationEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations/$id/edit',
  component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'AllocationEditPage'),
});

const sharesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations/$id/shares',
  component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'SharesPage'),
});

const shareFileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/allocations/$id/shares/file',
  component: lazyRouteComponent(() => import('./allocation-draft.page.js'), 'ShareFilePage'),
});

export const allocationRoutes = [
  allocationListRoute,
  newAllocationRoute,
  allocationRoute,
  allocationEditRoute,
  sharesRoute,
  shareFileRoute,
] as const;
