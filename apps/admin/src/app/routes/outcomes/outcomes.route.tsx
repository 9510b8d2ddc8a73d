import type { INDICATOR_LIST, OBSERVATION_LIST } from '@almoner/domain/outcomes';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam, yearParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

/** The fund whose outcomes are shown. */
interface OutcomesSearch {
  readonly fundId?: string;
  readonly period?: string;
}

const outcomesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes',
  validateSearch: (search: Record<string, unknown>): OutcomesSearch => ({
    fundId: textParam(search, 'fundId'),
    period: yearParam(search, 'period'),
  }),
  component: lazyRouteComponent(() => import('./outcomes.page.js'), 'OutcomesPage'),
});

const observationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes/observations',
  validateSearch: listAddress<typeof OBSERVATION_LIST>,
  component: lazyRouteComponent(() => import('./observation-list.page.js'), 'ObservationListPage'),
});

const indicatorListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes/indicators',
  validateSearch: listAddress<typeof INDICATOR_LIST>,
  component: lazyRouteComponent(() => import('./indicator-list.page.js'), 'IndicatorListPage'),
});

const newIndicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes/indicators/new',
  component: lazyRouteComponent(() => import('./indicator.page.js'), 'NewIndicatorPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes/indicators/$id',
  loader: ({ context, params }) => prefetchQuery(context, getIndicator, { path: params }),
  component: lazyRouteComponent(() => import('./indicator.page.js'), 'IndicatorPage'),
});

const indicatorEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outcomes/indicators/$id/edit',
  component: lazyRouteComponent(() => import('./indicator.page.js'), 'IndicatorEditPage'),
});

export const outcomeRoutes = [
  outcomesRoute,
  observationListRoute,
  indicatorListRoute,
  newIndicatorRoute,
  indicatorRoute,
  indicatorEditRoute,
] as const;
