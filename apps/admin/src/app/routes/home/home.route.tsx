import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { apiQuery } from '../../../lib/api/api-query.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context }) => prefetchQuery(context, (api) => apiQuery(api.getHome)),
  component: lazyRouteComponent(() => import('./home.page.js'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
