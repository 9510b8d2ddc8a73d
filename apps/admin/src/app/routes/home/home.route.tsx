import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getHome } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const homeRoutes = [
  createRoute({
    ...signedIn('/'),
    loader: ({ context }) => prefetchQuery(context, getHome),
    component: lazyRouteComponent(() => import('./home.page.js'), 'HomePage'),
  }),
] as const;
