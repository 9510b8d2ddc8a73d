import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ProgrammesSearch } from '../../../features/programmes/programmes-types.js';
import { sortParam, textParam, yearParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const programmeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes',
  validateSearch: (search: Record<string, unknown>): ProgrammesSearch => ({
    sort: sortParam(search, ['name', 'code']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { sort, cursor } }) => ({ sort, cursor }),
  loader: ({ context, deps }) => prefetchQuery(context, 'listProgrammes', { query: deps }),
  component: lazyRouteComponent(() => import('./programme-list.page.js'), 'ProgrammeListPage'),
});

const newProgrammeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/new',
  component: lazyRouteComponent(() => import('./new-programme.page.js'), 'NewProgrammePage'),
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
  loader: ({ context, params }) => prefetchQuery(context, 'getProgramme', { path: params }),
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
