import type { FAIR_WORK_EXCEPTION_LIST, SUBSIDY_LIST } from '@almoner/domain/assurances';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const assuranceRoutes = [
  createRoute({
    ...signedIn('/fair-work-exceptions'),
    validateSearch: listAddress<typeof FAIR_WORK_EXCEPTION_LIST>,
    component: lazyRouteComponent(
      () => import('./exception-list.page.js'),
      'FairWorkExceptionsPage',
    ),
  }),
  createRoute({
    ...signedIn('/subsidies'),
    validateSearch: listAddress<typeof SUBSIDY_LIST>,
    component: lazyRouteComponent(() => import('./subsidy-list.page.js'), 'SubsidyListPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/assurance'),
    loader: ({ context, params }) => prefetchQuery(context, getAwardAssurance, { path: params }),
    component: lazyRouteComponent(() => import('./assurance.page.js'), 'AssurancePage'),
  }),
] as const;
