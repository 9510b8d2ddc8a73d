import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/match-funding',
  loader: ({ context, params }) => prefetchQuery(context, 'getFundMatch', { path: params }),
  component: lazyRouteComponent(() => import('./fund-match.page.js'), 'FundMatchPage'),
});

const awardMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/match-funding',
  loader: ({ context, params }) => prefetchQuery(context, 'getAwardMatch', { path: params }),
  component: lazyRouteComponent(() => import('./award-match.page.js'), 'AwardMatchPage'),
});

export const matchFundingRoutes = [fundMatchRoute, awardMatchRoute] as const;
