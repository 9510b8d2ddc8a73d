import type { NOT_ALLOWED_TODAY_LIST } from '@almoner/domain/not-allowed-today';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const notAllowedTodayRoutes = [
  createRoute({
    ...signedIn('/not-allowed-today'),
    validateSearch: listAddress<typeof NOT_ALLOWED_TODAY_LIST>,
    component: lazyRouteComponent(
      () => import('./not-allowed-today.page.js'),
      'NotAllowedTodayPage',
    ),
  }),
] as const;
