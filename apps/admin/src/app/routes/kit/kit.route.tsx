import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.route.js';

/** Every component in every state, for people who build pages and for the accessibility sweep. */
export const kitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kit',
  component: lazyRouteComponent(() => import('./kit.page.js'), 'KitPage'),
});
