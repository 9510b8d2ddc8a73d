import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getAwardMatchFunding, getFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const fundMatchFundingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/match-funding',
  loader: ({ context, params }) => prefetchQuery(context, getFundMatchFunding, { path: params }),
  component: lazyRouteComponent(() => import('./match-funding.page.js'), 'FundMatchFundingPage'),
});

const awardMatchFundingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/match-funding',
  loader: ({ context, params }) => prefetchQuery(context, getAwardMatchFunding, { path: params }),
  component: lazyRouteComponent(() => import('./match-funding.page.js'), 'AwardMatchFundingPage'),
});

export const matchFundingRoutes = [fundMatchFundingRoute, awardMatchFundingRoute] as const;
