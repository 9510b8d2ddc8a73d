import { ORGANISATION_KINDS } from '@almoner/domain/organisations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { OrganisationsSearch } from '../../../features/organisations/organisations-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const organisationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>): OrganisationsSearch => ({
    q: textParam(search, 'q'),
    kind: choiceParam(search, 'kind', ORGANISATION_KINDS),
    areaCode: textParam(search, 'areaCode'),
    sort: sortParam(search, ['name', 'kind']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listOrganisations', { query: deps }),
  component: lazyRouteComponent(
    () => import('./organisation-list.page.js'),
    'OrganisationListPage',
  ),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/new',
  component: lazyRouteComponent(() => import('./new-organisation.page.js'), 'NewOrganisationPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getOrganisation', { path: params }),
  component: lazyRouteComponent(() => import('./organisation.page.js'), 'OrganisationPage'),
});

const organisationEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/$id/edit',
  component: lazyRouteComponent(
    () => import('./organisation-edit.page.js'),
    'OrganisationEditPage',
  ),
});

export const organisationRoutes = [
  organisationListRoute,
  newOrganisationRoute,
  organisationRoute,
  organisationEditRoute,
] as const;
