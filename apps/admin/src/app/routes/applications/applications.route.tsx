import type { APPLICATION_LIST } from '@almoner/domain/applications';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { choiceParam, textParam } from '../../../lib/search-params.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const applicationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications',
  validateSearch: listAddress<typeof APPLICATION_LIST>,
  component: lazyRouteComponent(() => import('./application-list.page.js'), 'ApplicationListPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id',
  loader: ({ context, params }) => prefetchQuery(context, getApplication, { path: params }),
  component: lazyRouteComponent(() => import('./application.page.js'), 'ApplicationPage'),
});

const applicationWriteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id/write',
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
});

const applicationCheckRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id/check',
  component: lazyRouteComponent(
    () => import('./application-write.page.js'),
    'ApplicationCheckPage',
  ),
});

const applicationSentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id/sent',
  component: lazyRouteComponent(() => import('./application-write.page.js'), 'ApplicationSentPage'),
});

export const applicationRoutes = [
  applicationListRoute,
  applicationRoute,
  applicationWriteRoute,
  applicationCheckRoute,
  applicationSentRoute,
] as const;
