import type { PAYMENT_LIST } from '@almoner/domain/payments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { choiceParam, textParam } from '../../../lib/search-params.js';
import { getPayment } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const paymentRoutes = [
  createRoute({
    ...signedIn('/payments'),
    validateSearch: listAddress<typeof PAYMENT_LIST>,
    component: lazyRouteComponent(() => import('./payment-list.page.js'), 'PaymentListPage'),
  }),
  createRoute({
    ...signedIn('/payments/check'),
    validateSearch: (search: Record<string, unknown>) => ({
      step: choiceParam(search, 'step', ['request', 'approve']),
      ids: textParam(search, 'ids'),
    }),
    component: lazyRouteComponent(() => import('./payment-check.page.js'), 'PaymentCheckPage'),
  }),
  createRoute({
    ...signedIn('/payments/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getPayment, { path: params }),
    component: lazyRouteComponent(() => import('./payment.page.js'), 'PaymentPage'),
  }),
  createRoute({
    ...signedIn('/payments/$id/edit'),
    component: lazyRouteComponent(() => import('./payment-edit.page.js'), 'PaymentEditPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/payment-levels'),
    component: lazyRouteComponent(() => import('./payment-levels.page.js'), 'PaymentLevelsPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/schedule'),
    component: lazyRouteComponent(() => import('./schedule.page.js'), 'SchedulePage'),
  }),
] as const;
