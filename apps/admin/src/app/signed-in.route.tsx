import { createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../lib/session.js';
import { rootRoute } from './root.route.js';

/** The routes that require a signed-in person. Others are sent to the sign-in page and come back afterwards. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) redirect({ to: '/sign-in', search: { returnTo: location.href }, throw: true });
  },
  component: Outlet,
});

/** Where a page for signed-in people stands, spread into its `createRoute`. */
export function signedIn<const Path extends string>(path: Path) {
  return { getParentRoute: () => signedInRoute, path };
}
