import type { CLAIM_LIST } from '@almoner/domain/claims';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getClaim, getClaimableAward } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { textParam } from '../../../lib/search-params.js';
import { signedIn } from '../../signed-in.route.js';

export const claimRoutes = [
  createRoute({
    ...signedIn('/claims'),
    validateSearch: listAddress<typeof CLAIM_LIST>,
    component: lazyRouteComponent(() => import('./claim-list.page.js'), 'ClaimListPage'),
  }),
  createRoute({
    ...signedIn('/claims/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getClaim, { path: params }),
    component: lazyRouteComponent(() => import('./claim.page.js'), 'ClaimPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/claim'),
    validateSearch: (search: Record<string, unknown>): { readonly paymentId?: string } => ({
      paymentId: textParam(search, 'paymentId'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getClaimableAward, { path: params }),
    component: lazyRouteComponent(() => import('./new-claim.page.js'), 'NewClaimPage'),
  }),
] as const;
