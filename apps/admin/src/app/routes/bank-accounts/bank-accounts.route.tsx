import type { BANK_ACCOUNT_LIST } from '@almoner/domain/bank-accounts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** `$id` is the id of the organisation. */
export const bankAccountRoutes = [
  createRoute({
    ...signedIn('/bank-details'),
    validateSearch: listAddress<typeof BANK_ACCOUNT_LIST>,
    component: lazyRouteComponent(
      () => import('./bank-account-list.page.js'),
      'BankAccountListPage',
    ),
  }),
  createRoute({
    ...signedIn('/bank-details/$id'),
    loader: ({ context, params }) =>
      prefetchQuery(context, getBankDetails, { path: { organisationId: params.id } }),
    component: lazyRouteComponent(() => import('./bank-details.page.js'), 'BankDetailsPage'),
  }),
  createRoute({
    ...signedIn('/bank-details/$id/new'),
    loader: ({ context, params }) =>
      prefetchQuery(context, getBankDetails, { path: { organisationId: params.id } }),
    component: lazyRouteComponent(() => import('./bank-details.page.js'), 'EnterBankDetailsPage'),
  }),
] as const;
