import type { PAYMENT_LIST } from '@almoner/domain/payments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { choiceParam, textParam } from '../../../lib/search-params.js';
import { getPayment } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const paymentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/payments',
  validateSearch: listAddress<typeof PAYMENT_LIST>,
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
  loader: ({ context, params }) => prefetchQuery(context, getPayment, { path: params }),
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
  component: lazyRouteComponent(() => import('./payment-edit.page.js'), 'PaymentLevelsPage'),
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
