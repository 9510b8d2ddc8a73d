import { PAYMENT_STATUSES } from '@almoner/domain/payments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { PaymentsSearch } from '../../../features/payments/payments-types.js';
import {
  choiceParam,
  dateParam,
  sortParam,
  textParam,
  yearParam,
} from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const paymentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/payments',
  validateSearch: (search: Record<string, unknown>): PaymentsSearch => ({
    q: textParam(search, 'q'),
    fundId: textParam(search, 'fundId'),
    awardId: textParam(search, 'awardId'),
    organisationId: textParam(search, 'organisationId'),
    status: choiceParam(search, 'status', PAYMENT_STATUSES),
    financialYear: yearParam(search, 'financialYear'),
    dueFrom: dateParam(search, 'dueFrom'),
    dueBefore: dateParam(search, 'dueBefore'),
    waitingForMe: choiceParam(search, 'waitingForMe', ['true']),
    sort: sortParam(search, ['dueOn', 'reference', 'amountPence', 'status', 'organisationName']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listPayments', { query: deps }),
  component: lazyRouteComponent(() => import('./payment-list.page.js'), 'PaymentListPage'),
});

const paymentCheckRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/payments/check',
  validateSearch: (search: Record<string, unknown>) => ({
    step: choiceParam(search, 'step', ['request', 'approve']),
    ids: textParam(search, 'ids'),
  }),
  component: lazyRouteComponent(() => import('./payment-check.page.js'), 'PaymentCheckPage'),
});

const paymentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/payments/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getPayment', { path: params }),
  component: lazyRouteComponent(() => import('./payment.page.js'), 'PaymentPage'),
});

const paymentEditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/payments/$id/edit',
  component: lazyRouteComponent(() => import('./payment-edit.page.js'), 'PaymentEditPage'),
});

const paymentLevelsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/payment-levels',
  component: lazyRouteComponent(() => import('./payment-levels.page.js'), 'PaymentLevelsPage'),
});

const scheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/schedule',
  component: lazyRouteComponent(() => import('./schedule.page.js'), 'SchedulePage'),
});

export const paymentRoutes = [
  paymentListRoute,
  paymentCheckRoute,
  paymentRoute,
  paymentEditRoute,
  paymentLevelsRoute,
  scheduleRoute,
] as const;
