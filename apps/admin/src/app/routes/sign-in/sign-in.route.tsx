import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { rootRoute } from '../../root.route.js';

/** Signing in; `returnTo` is the address that asked for it. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => ({
    returnTo: textParam(search, 'returnTo'),
  }),
  component: lazyRouteComponent(() => import('./sign-in.page.js'), 'SignInPage'),
});
