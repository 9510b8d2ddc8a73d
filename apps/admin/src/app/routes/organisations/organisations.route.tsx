import type { ORGANISATION_LIST } from '@almoner/domain/organisations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const organisationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations',
  validateSearch: listAddress<typeof ORGANISATION_LIST>,
  component: lazyRouteComponent(
    () => import('./organisation-list.page.js'),
    'OrganisationListPage',
  ),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/new',
  component: lazyRouteComponent(() => import('./organisation-edit.page.js'), 'NewOrganisationPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations/$id',
  loader: ({ context, params }) => prefetchQuery(context, getOrganisation, { path: params }),
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
