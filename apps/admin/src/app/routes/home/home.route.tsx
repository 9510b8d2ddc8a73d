import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { homeQuery } from '../../../features/home/api/get-home.js';
import { signedInRoute } from '../../signed-in.route.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context }) => void context.queryClient.prefetchQuery(homeQuery),
  component: lazyRouteComponent(() => import('./home.page.js'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
