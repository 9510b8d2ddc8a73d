import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetch } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const assuranceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/assurance',
  loader: ({ context, params }) =>
    prefetch(async () => {
      const { assuranceQuery } = await import('../../../features/assurances/api/get-assurance.js');
      await context.queryClient.prefetchQuery(assuranceQuery(params.id));
    }),
  component: lazyRouteComponent(() => import('./assurance.page.js'), 'AssurancePage'),
});

export const assuranceRoutes = [assuranceRoute] as const;
