import { APPLICATION_STATUSES } from '@almoner/domain/applications';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ApplicationsSearch } from '../../../features/applications/api/list-applications.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetch, prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const applicationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications',
  validateSearch: (search: Record<string, unknown>): ApplicationsSearch => ({
    q: textParam(search, 'q'),
    fundId: textParam(search, 'fundId'),
    callId: textParam(search, 'callId'),
    status: choiceParam(search, 'status', APPLICATION_STATUSES),
    assessorId: textParam(search, 'assessorId'),
    organisationId: textParam(search, 'organisationId'),
    areaCode: textParam(search, 'areaCode'),
    sort: sortParam(search, [
      'submittedAt',
      'reference',
      'title',
      'organisationName',
      'amountRequestedPence',
      'status',
      'score',
    ]),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) =>
    prefetch(async () => {
      const { applicationsQuery } =
        await import('../../../features/applications/api/list-applications.js');
      await context.queryClient.prefetchQuery(applicationsQuery(deps));
    }),
  component: lazyRouteComponent(() => import('./application-list.page.js'), 'ApplicationListPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getApplication', { path: params }),
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
    () => import('./application-check.page.js'),
    'ApplicationCheckPage',
  ),
});

const applicationSentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id/sent',
  component: lazyRouteComponent(() => import('./application-sent.page.js'), 'ApplicationSentPage'),
});

export const applicationRoutes = [
  applicationListRoute,
  applicationRoute,
  applicationWriteRoute,
  applicationCheckRoute,
  applicationSentRoute,
] as const;
