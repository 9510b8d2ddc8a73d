import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { getOffice } from '../../../lib/api/generated/sdk.gen.js';
import { signedIn } from '../../signed-in.route.js';

export const peopleRoutes = [
  createRoute({
    ...signedIn('/people'),
    loader: ({ context }) => prefetchQuery(context, getOffice),
    component: lazyRouteComponent(() => import('./people.page.js'), 'PeoplePage'),
  }),
] as const;
