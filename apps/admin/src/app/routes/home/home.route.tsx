import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getHome } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context }) => prefetchQuery(context, getHome),
  component: lazyRouteComponent(() => import('./home.page.js'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
