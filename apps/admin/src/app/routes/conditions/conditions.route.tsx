import type { CONDITION_LIST, CONDITION_TEMPLATE_LIST } from '@almoner/domain/conditions';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getCondition } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** The award that a condition is added to, and the condition of the library that it begins with. */
interface NewConditionSearch {
  readonly awardId?: string;
  readonly templateId?: string;
}

export const conditionRoutes = [
  createRoute({
    ...signedIn('/conditions'),
    validateSearch: listAddress<typeof CONDITION_LIST>,
    component: lazyRouteComponent(() => import('./condition-list.page.js'), 'ConditionListPage'),
  }),
  createRoute({
    ...signedIn('/conditions/new'),
    validateSearch: (search: Record<string, unknown>): NewConditionSearch => ({
      awardId: textParam(search, 'awardId'),
      templateId: textParam(search, 'templateId'),
    }),
    component: lazyRouteComponent(() => import('./condition-edit.page.js'), 'NewConditionPage'),
  }),
  createRoute({
    ...signedIn('/conditions/library'),
    validateSearch: listAddress<typeof CONDITION_TEMPLATE_LIST>,
    component: lazyRouteComponent(
      () => import('./condition-library.page.js'),
      'ConditionLibraryPage',
    ),
  }),
  createRoute({
    ...signedIn('/conditions/library/new'),
    component: lazyRouteComponent(() => import('./condition-library.page.js'), 'NewTemplatePage'),
  }),
  createRoute({
    ...signedIn('/conditions/library/$id'),
    component: lazyRouteComponent(() => import('./condition-library.page.js'), 'TemplatePage'),
  }),
  createRoute({
    ...signedIn('/conditions/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getCondition, { path: params }),
    component: lazyRouteComponent(() => import('./condition.page.js'), 'ConditionPage'),
  }),
  createRoute({
    ...signedIn('/conditions/$id/edit'),
    component: lazyRouteComponent(() => import('./condition-edit.page.js'), 'ConditionEditPage'),
  }),
] as const;
