import type { CONDITION_LIST, CONDITION_TEMPLATE_LIST } from '@almoner/domain/conditions';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getCondition } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const conditionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions',
  validateSearch: listAddress<typeof CONDITION_LIST>,
  component: lazyRouteComponent(() => import('./condition-list.page.js'), 'ConditionListPage'),
});

/** The award that a condition is added to, and the condition of the library that it begins with. */
interface NewConditionSearch {
  readonly awardId?: string;
  readonly templateId?: string;
}

const newConditionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/new',
  validateSearch: (search: Record<string, unknown>): NewConditionSearch => ({
    awardId: textParam(search, 'awardId'),
    templateId: textParam(search, 'templateId'),
  }),
  component: lazyRouteComponent(() => import('./condition-edit.page.js'), 'NewConditionPage'),
});

const libraryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/library',
  validateSearch: listAddress<typeof CONDITION_TEMPLATE_LIST>,
  component: lazyRouteComponent(
    () => import('./condition-library.page.js'),
    'ConditionLibraryPage',
  ),
});

const newTemplateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/library/new',
  component: lazyRouteComponent(() => import('./condition-library.page.js'), 'NewTemplatePage'),
});

const templateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/library/$id',
  component: lazyRouteComponent(() => import('./condition-library.page.js'), 'TemplatePage'),
});

const conditionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/$id',
  loader: ({ context, params }) => prefetchQuery(context, getCondition, { path: params }),
  component: lazyRouteComponent(() => import('./condition.page.js'), 'ConditionPage'),
});

const conditionEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conditions/$id/edit',
  component: lazyRouteComponent(() => import('./condition-edit.page.js'), 'ConditionEditPage'),
});

export const conditionRoutes = [
  conditionListRoute,
  newConditionRoute,
  libraryRoute,
  newTemplateRoute,
  templateRoute,
  conditionRoute,
  conditionEditRoute,
] as const;
