import type { APPLICATION_LIST } from '@almoner/domain/applications';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { choiceParam, textParam } from '../../../lib/search-params.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const applicationRoutes = [
  createRoute({
    ...signedIn('/applications'),
    validateSearch: listAddress<typeof APPLICATION_LIST>,
    component: lazyRouteComponent(
      () => import('./application-list.page.js'),
      'ApplicationListPage',
    ),
  }),
  createRoute({
    ...signedIn('/applications/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getApplication, { path: params }),
    component: lazyRouteComponent(() => import('./application.page.js'), 'ApplicationPage'),
  }),
  createRoute({
    ...signedIn('/applications/$id/write'),
    validateSearch: (
      search: Record<string, unknown>,
    ): { section?: string; checked?: 'true' | 'false' } => ({
      section: textParam(search, 'section'),
      checked: choiceParam(search, 'checked', ['true', 'false'] as const),
    }),
    component: lazyRouteComponent(
      () => import('./application-write.page.js'),
      'ApplicationWritePage',
    ),
  }),
  createRoute({
    ...signedIn('/applications/$id/check'),
    component: lazyRouteComponent(
      () => import('./application-write.page.js'),
      'ApplicationCheckPage',
    ),
  }),
  createRoute({
    ...signedIn('/applications/$id/sent'),
    component: lazyRouteComponent(
      () => import('./application-write.page.js'),
      'ApplicationSentPage',
    ),
  }),
] as const;
