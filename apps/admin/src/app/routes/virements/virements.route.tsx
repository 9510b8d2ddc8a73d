import { VIREMENT_STATUSES } from '@almoner/domain/virements';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { VirementsSearch } from '../../../features/virements/virements-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const virementListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/virements',
  validateSearch: (search: Record<string, unknown>): VirementsSearch => ({
    status: choiceParam(search, 'status', VIREMENT_STATUSES),
    fundId: textParam(search, 'fundId'),
    sort: sortParam(search, ['requestedAt', 'reference', 'amountPence']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listVirements', { query: deps }),
  component: lazyRouteComponent(() => import('./virement-list.page.js'), 'VirementListPage'),
});

/** The funds on both sides are chosen in the address; the line may come from the page of a budget. */
interface NewVirementSearch {
  readonly fromFundId?: string | undefined;
  readonly toFundId?: string | undefined;
  readonly fromLineId?: string | undefined;
}

const newVirementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/virements/new',
  validateSearch: (search: Record<string, unknown>): NewVirementSearch => ({
    fromFundId: textParam(search, 'fromFundId'),
    toFundId: textParam(search, 'toFundId'),
    fromLineId: textParam(search, 'fromLineId'),
  }),
  component: lazyRouteComponent(() => import('./new-virement.page.js'), 'NewVirementPage'),
});

const virementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/virements/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getVirement', { path: params }),
  component: lazyRouteComponent(() => import('./virement.page.js'), 'VirementPage'),
});

export const virementRoutes = [virementListRoute, newVirementRoute, virementRoute] as const;
