import type { VIREMENT_LIST } from '@almoner/domain/virements';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { getVirement } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** The funds on both sides are chosen in the address; a link from a budget line names the line too. */
interface NewVirementSearch {
  readonly fromFundId?: string | undefined;
  readonly toFundId?: string | undefined;
  readonly fromLineId?: string | undefined;
}

export const virementRoutes = [
  createRoute({
    ...signedIn('/virements'),
    validateSearch: listAddress<typeof VIREMENT_LIST>,
    component: lazyRouteComponent(() => import('./virement-list.page.js'), 'VirementListPage'),
  }),
  createRoute({
    ...signedIn('/virements/new'),
    validateSearch: (search: Record<string, unknown>): NewVirementSearch => ({
      fromFundId: textParam(search, 'fromFundId'),
      toFundId: textParam(search, 'toFundId'),
      fromLineId: textParam(search, 'fromLineId'),
    }),
    component: lazyRouteComponent(() => import('./new-virement.page.js'), 'NewVirementPage'),
  }),
  createRoute({
    ...signedIn('/virements/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getVirement, { path: params }),
    component: lazyRouteComponent(() => import('./virement.page.js'), 'VirementPage'),
  }),
] as const;
