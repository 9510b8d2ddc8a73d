import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getAwardMatchFunding, getFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const matchFundingRoutes = [
  createRoute({
    ...signedIn('/funds/$id/match-funding'),
    loader: ({ context, params }) => prefetchQuery(context, getFundMatchFunding, { path: params }),
    component: lazyRouteComponent(() => import('./match-funding.page.js'), 'FundMatchFundingPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/match-funding'),
    loader: ({ context, params }) => prefetchQuery(context, getAwardMatchFunding, { path: params }),
    component: lazyRouteComponent(() => import('./match-funding.page.js'), 'AwardMatchFundingPage'),
  }),
] as const;
