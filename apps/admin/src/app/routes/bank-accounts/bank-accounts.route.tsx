import { BANK_ACCOUNT_STATUSES } from '@almoner/domain/bank-accounts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { BankAccountsSearch } from '../../../features/bank-accounts/bank-accounts-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const bankAccountListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bank-details',
  validateSearch: (search: Record<string, unknown>): BankAccountsSearch => ({
    q: textParam(search, 'q'),
    status: choiceParam(search, 'status', BANK_ACCOUNT_STATUSES),
    sort: sortParam(search, ['enteredAt', 'organisationName', 'status']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listBankAccounts', { query: deps }),
  component: lazyRouteComponent(() => import('./bank-account-list.page.js'), 'BankAccountListPage'),
});

const bankDetailsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bank-details/$id',
  loader: ({ context, params }) =>
    prefetchQuery(context, 'getBankDetails', { path: { organisationId: params.id } }),
  component: lazyRouteComponent(() => import('./bank-details.page.js'), 'BankDetailsPage'),
});

const enterBankDetailsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bank-details/$id/new',
  loader: ({ context, params }) =>
    prefetchQuery(context, 'getBankDetails', { path: { organisationId: params.id } }),
  component: lazyRouteComponent(
    () => import('./enter-bank-details.page.js'),
    'EnterBankDetailsPage',
  ),
});

/** `$id` is the organisation that is paid to the account. */
export const bankAccountRoutes = [
  bankAccountListRoute,
  bankDetailsRoute,
  enterBankDetailsRoute,
] as const;
