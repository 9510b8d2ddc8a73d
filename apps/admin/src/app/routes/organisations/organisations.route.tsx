import type { ORGANISATION_LIST } from '@almoner/domain/organisations';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const organisationRoutes = [
  createRoute({
    ...signedIn('/organisations'),
    validateSearch: listAddress<typeof ORGANISATION_LIST>,
    component: lazyRouteComponent(
      () => import('./organisation-list.page.js'),
      'OrganisationListPage',
    ),
  }),
  createRoute({
    ...signedIn('/organisations/new'),
    component: lazyRouteComponent(
      () => import('./organisation-edit.page.js'),
      'NewOrganisationPage',
    ),
  }),
  createRoute({
    ...signedIn('/organisations/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getOrganisation, { path: params }),
    component: lazyRouteComponent(() => import('./organisation.page.js'), 'OrganisationPage'),
  }),
  createRoute({
    ...signedIn('/organisations/$id/edit'),
    component: lazyRouteComponent(
      () => import('./organisation-edit.page.js'),
      'OrganisationEditPage',
    ),
  }),
] as const;
