import type { VARIATION_LIST } from '@almoner/domain/variations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getVariation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const variationRoutes = [
  createRoute({
    ...signedIn('/variations'),
    validateSearch: listAddress<typeof VARIATION_LIST>,
    component: lazyRouteComponent(() => import('./variation-list.page.js'), 'VariationListPage'),
  }),
  createRoute({
    ...signedIn('/variations/new'),
    validateSearch: (search: Record<string, unknown>): { readonly awardId?: string } => ({
      awardId: textParam(search, 'awardId'),
    }),
    component: lazyRouteComponent(() => import('./variation-edit.page.js'), 'NewVariationPage'),
  }),
  createRoute({
    ...signedIn('/variations/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getVariation, { path: params }),
    component: lazyRouteComponent(() => import('./variation.page.js'), 'VariationPage'),
  }),
  createRoute({
    ...signedIn('/variations/$id/edit'),
    component: lazyRouteComponent(() => import('./variation-edit.page.js'), 'VariationEditPage'),
  }),
] as const;
