import type { INDICATOR_LIST, OBSERVATION_LIST } from '@almoner/domain/outcomes';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam, yearParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

/** The fund whose outcomes are shown. */
interface OutcomesSearch {
  readonly fundId?: string;
  readonly period?: string;
}

export const outcomeRoutes = [
  createRoute({
    ...signedIn('/outcomes'),
    validateSearch: (search: Record<string, unknown>): OutcomesSearch => ({
      fundId: textParam(search, 'fundId'),
      period: yearParam(search, 'period'),
    }),
    component: lazyRouteComponent(() => import('./outcomes.page.js'), 'OutcomesPage'),
  }),
  createRoute({
    ...signedIn('/outcomes/observations'),
    validateSearch: listAddress<typeof OBSERVATION_LIST>,
    component: lazyRouteComponent(
      () => import('./observation-list.page.js'),
      'ObservationListPage',
    ),
  }),
  createRoute({
    ...signedIn('/outcomes/indicators'),
    validateSearch: listAddress<typeof INDICATOR_LIST>,
    component: lazyRouteComponent(() => import('./indicator-list.page.js'), 'IndicatorListPage'),
  }),
  createRoute({
    ...signedIn('/outcomes/indicators/new'),
    component: lazyRouteComponent(() => import('./indicator.page.js'), 'NewIndicatorPage'),
  }),
  createRoute({
    ...signedIn('/outcomes/indicators/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getIndicator, { path: params }),
    component: lazyRouteComponent(() => import('./indicator.page.js'), 'IndicatorPage'),
  }),
  createRoute({
    ...signedIn('/outcomes/indicators/$id/edit'),
    component: lazyRouteComponent(() => import('./indicator.page.js'), 'IndicatorEditPage'),
  }),
] as const;
