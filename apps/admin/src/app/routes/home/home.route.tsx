import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetch } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context }) =>
    prefetch(async () => {
      const { homeQuery } = await import('../../../features/home/api/get-home.js');
      await context.queryClient.prefetchQuery(homeQuery);
    }),
  component: lazyRouteComponent(() => import('./home.page.js'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
