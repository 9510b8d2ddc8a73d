import type { PAYMENT_RUN_LIST } from '@almoner/domain/payment-runs';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, textParam } from '../../../lib/search-params.js';
import { getPaymentRun, getRemittance } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** The day and fund by which due payments are listed; they are kept in the address. */
interface DueSearch {
  readonly dueBy?: string | undefined;
  readonly fundId?: string | undefined;
}

const dueSearch = (search: Record<string, unknown>): DueSearch => ({
  dueBy: dateParam(search, 'dueBy'),
  fundId: textParam(search, 'fundId'),
});

export const paymentRunRoutes = [
  createRoute({
    ...signedIn('/payment-runs'),
    validateSearch: listAddress<typeof PAYMENT_RUN_LIST>,
    component: lazyRouteComponent(() => import('./payment-run-list.page.js'), 'PaymentRunListPage'),
  }),
  createRoute({
    ...signedIn('/payment-runs/new'),
    validateSearch: dueSearch,
    component: lazyRouteComponent(() => import('./payment-run-edit.page.js'), 'NewPaymentRunPage'),
  }),
  createRoute({
    ...signedIn('/payment-runs/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getPaymentRun, { path: params }),
    component: lazyRouteComponent(() => import('./payment-run.page.js'), 'PaymentRunPage'),
  }),
  createRoute({
    ...signedIn('/payment-runs/$id/put-in'),
    validateSearch: dueSearch,
    component: lazyRouteComponent(() => import('./payment-run-edit.page.js'), 'PutInPage'),
  }),
  createRoute({
    ...signedIn('/payments/$id/remittance'),
    loader: ({ context, params }) => prefetchQuery(context, getRemittance, { path: params }),
    component: lazyRouteComponent(() => import('./remittance.page.js'), 'RemittancePage'),
  }),
] as const;
