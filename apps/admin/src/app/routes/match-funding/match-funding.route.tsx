import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetch } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/match-funding',
  loader: ({ context, params }) =>
    prefetch(async () => {
      const { fundMatchQuery } = await import('../../../features/match-funding/api/fund-match.js');
      await context.queryClient.prefetchQuery(fundMatchQuery(params.id));
    }),
  component: lazyRouteComponent(() => import('./fund-match.page.js'), 'FundMatchPage'),
});

const awardMatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/match-funding',
  loader: ({ context, params }) =>
    prefetch(async () => {
      const { awardMatchQuery } =
        await import('../../../features/match-funding/api/award-match.js');
      await context.queryClient.prefetchQuery(awardMatchQuery(params.id));
    }),
  component: lazyRouteComponent(() => import('./award-match.page.js'), 'AwardMatchPage'),
});

export const matchFundingRoutes = [fundMatchRoute, awardMatchRoute] as const;
