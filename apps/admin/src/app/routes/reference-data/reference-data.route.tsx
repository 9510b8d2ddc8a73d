import type { REFERENCE_VALUE_LIST } from '@almoner/domain/reference-data';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const referenceDataRoutes = [
  createRoute({
    ...signedIn('/reference-data'),
    validateSearch: listAddress<typeof REFERENCE_VALUE_LIST>,
    component: lazyRouteComponent(
      () => import('./reference-data.page.js'),
      'ReferenceDataListPage',
    ),
  }),
  createRoute({
    ...signedIn('/reference-data/value'),
    validateSearch: ({ key }: Record<string, unknown>) => ({
      key: typeof key === 'string' ? key : '',
    }),
    component: lazyRouteComponent(() => import('./reference-data.page.js'), 'ReferenceKeyPage'),
  }),
] as const;
