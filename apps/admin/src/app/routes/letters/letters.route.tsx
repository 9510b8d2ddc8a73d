import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { awardQuery } from '../../../features/awards/api/get-award.js';
import { signedInRoute } from '../../signed-in.route.js';

const acceptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/accept',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(awardQuery(params.id)),
  component: lazyRouteComponent(() => import('./accept.page.js'), 'AcceptPage'),
});

export const letterRoutes = [acceptRoute] as const;
