import { createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../lib/session.js';
import { rootRoute } from './root.route.js';

/** Everything that needs a signed-in person; others are sent to sign in and come back to where they were going. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) redirect({ to: '/sign-in', search: { returnTo: location.href }, throw: true });
  },
  component: Outlet,
});
