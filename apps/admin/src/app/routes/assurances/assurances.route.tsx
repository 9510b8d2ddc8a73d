import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const assuranceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/assurance',
  loader: ({ context, params }) => prefetchQuery(context, getAwardAssurance, { path: params }),
  component: lazyRouteComponent(() => import('./assurance.page.js'), 'AssurancePage'),
});

export const assuranceRoutes = [assuranceRoute] as const;
