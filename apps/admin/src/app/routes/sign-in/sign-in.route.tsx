import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { rootRoute } from '../../root.route.js';

/** The sign-in page; `returnTo` is the address to continue at afterwards. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => ({
    returnTo: textParam(search, 'returnTo'),
  }),
  component: lazyRouteComponent(() => import('./sign-in.page.js'), 'SignInPage'),
});
