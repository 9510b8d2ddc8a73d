import type { VARIATION_LIST } from '@almoner/domain/variations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getVariation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const variationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations',
  validateSearch: listAddress<typeof VARIATION_LIST>,
  component: lazyRouteComponent(() => import('./variation-list.page.js'), 'VariationListPage'),
});

const newVariationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations/new',
  validateSearch: (search: Record<string, unknown>): { readonly awardId?: string } => ({
    awardId: textParam(search, 'awardId'),
  }),
  component: lazyRouteComponent(() => import('./variation-edit.page.js'), 'NewVariationPage'),
});

const variationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations/$id',
  loader: ({ context, params }) => prefetchQuery(context, getVariation, { path: params }),
  component: lazyRouteComponent(() => import('./variation.page.js'), 'VariationPage'),
});

const variationEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations/$id/edit',
  component: lazyRouteComponent(() => import('./variation-edit.page.js'), 'VariationEditPage'),
});

export const variationRoutes = [
  variationListRoute,
  newVariationRoute,
  variationRoute,
  variationEditRoute,
] as const;
