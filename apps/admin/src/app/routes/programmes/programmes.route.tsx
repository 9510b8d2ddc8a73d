import type { PROGRAMME_LIST } from '@almoner/domain/programmes';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { yearParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getProgramme } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const programmeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes',
  validateSearch: listAddress<typeof PROGRAMME_LIST>,
  component: lazyRouteComponent(() => import('./programme-list.page.js'), 'ProgrammeListPage'),
});

const newProgrammeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/new',
  component: lazyRouteComponent(() => import('./programme-edit.page.js'), 'NewProgrammePage'),
});

/** The year whose budget is shown fund by fund. */
interface ProgrammeSearch {
  readonly financialYear?: string | undefined;
}

const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$id',
  validateSearch: (search: Record<string, unknown>): ProgrammeSearch => ({
    financialYear: yearParam(search, 'financialYear'),
  }),
  loader: ({ context, params }) => prefetchQuery(context, getProgramme, { path: params }),
  component: lazyRouteComponent(() => import('./programme.page.js'), 'ProgrammePage'),
});

const programmeEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$id/edit',
  component: lazyRouteComponent(() => import('./programme-edit.page.js'), 'ProgrammeEditPage'),
});

export const programmeRoutes = [
  programmeListRoute,
  newProgrammeRoute,
  programmeRoute,
  programmeEditRoute,
] as const;
