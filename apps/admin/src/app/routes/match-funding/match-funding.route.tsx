import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { awardMatchQuery } from '../../../features/match-funding/api/award-match.js';
import { fundMatchQuery } from '../../../features/match-funding/api/fund-match.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/match-funding',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(fundMatchQuery(params.id)),
  component: lazyRouteComponent(() => import('./fund-match.page.js'), 'FundMatchPage'),
});

const awardMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/match-funding',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(awardMatchQuery(params.id)),
  component: lazyRouteComponent(() => import('./award-match.page.js'), 'AwardMatchPage'),
});

export const matchFundingRoutes = [fundMatchRoute, awardMatchRoute] as const;
