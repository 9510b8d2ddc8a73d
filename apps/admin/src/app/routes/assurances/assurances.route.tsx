import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const assuranceRoutes = [
  createRoute({
    ...signedIn('/awards/$id/assurance'),
    loader: ({ context, params }) => prefetchQuery(context, getAwardAssurance, { path: params }),
    component: lazyRouteComponent(() => import('./assurance.page.js'), 'AssurancePage'),
  }),
] as const;
