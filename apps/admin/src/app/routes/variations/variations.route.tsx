import { VARIATION_KINDS, VARIATION_STATUSES } from '@almoner/domain/variations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { VariationsSearch } from '../../../features/variations/variations-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const variationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations',
  validateSearch: (search: Record<string, unknown>): VariationsSearch => ({
    q: textParam(search, 'q'),
    fundId: textParam(search, 'fundId'),
    awardId: textParam(search, 'awardId'),
    organisationId: textParam(search, 'organisationId'),
    status: choiceParam(search, 'status', VARIATION_STATUSES),
    kind: choiceParam(search, 'kind', VARIATION_KINDS),
    sort: sortParam(search, ['reference', 'proposedAt', 'organisationName', 'status']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listVariations', { query: deps }),
  component: lazyRouteComponent(() => import('./variation-list.page.js'), 'VariationListPage'),
});

const newVariationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations/new',
  validateSearch: (search: Record<string, unknown>): { readonly awardId?: string } => ({
    awardId: textParam(search, 'awardId'),
  }),
  component: lazyRouteComponent(() => import('./new-variation.page.js'), 'NewVariationPage'),
});

const variationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/variations/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getVariation', { path: params }),
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
