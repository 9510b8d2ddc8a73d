import type { PROGRAMME_LIST } from '@almoner/domain/programmes';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { yearParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getProgramme } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

/** The year whose budget is shown fund by fund. */
interface ProgrammeSearch {
  readonly financialYear?: string | undefined;
}

export const programmeRoutes = [
  createRoute({
    ...signedIn('/programmes'),
    validateSearch: listAddress<typeof PROGRAMME_LIST>,
    component: lazyRouteComponent(() => import('./programme-list.page.js'), 'ProgrammeListPage'),
  }),
  createRoute({
    ...signedIn('/programmes/new'),
    component: lazyRouteComponent(() => import('./programme-edit.page.js'), 'NewProgrammePage'),
  }),
  createRoute({
    ...signedIn('/programmes/$id'),
    validateSearch: (search: Record<string, unknown>): ProgrammeSearch => ({
      financialYear: yearParam(search, 'financialYear'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getProgramme, { path: params }),
    component: lazyRouteComponent(() => import('./programme.page.js'), 'ProgrammePage'),
  }),
  createRoute({
    ...signedIn('/programmes/$id/edit'),
    component: lazyRouteComponent(() => import('./programme-edit.page.js'), 'ProgrammeEditPage'),
  }),
] as const;
