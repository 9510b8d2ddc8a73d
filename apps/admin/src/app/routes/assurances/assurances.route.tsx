import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { assuranceQuery } from '../../../features/assurances/api/get-assurance.js';
import { signedInRoute } from '../../signed-in.route.js';

const assuranceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/assurance',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(assuranceQuery(params.id)),
  component: lazyRouteComponent(() => import('./assurance.page.js'), 'AssurancePage'),
});

export const assuranceRoutes = [assuranceRoute] as const;
