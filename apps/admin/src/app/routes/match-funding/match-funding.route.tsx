import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { apiQuery } from '../../../lib/api/api-query.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/match-funding',
  loader: ({ context, params }) =>
    prefetchQuery(context, (api) => apiQuery(api.getFundMatch, { path: params })),
  component: lazyRouteComponent(() => import('./fund-match.page.js'), 'FundMatchPage'),
});

const awardMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/match-funding',
  loader: ({ context, params }) =>
    prefetchQuery(context, (api) => apiQuery(api.getAwardMatch, { path: params })),
  component: lazyRouteComponent(() => import('./award-match.page.js'), 'AwardMatchPage'),
});

export const matchFundingRoutes = [fundMatchRoute, awardMatchRoute] as const;
