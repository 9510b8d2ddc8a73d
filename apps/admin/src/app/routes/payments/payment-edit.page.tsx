import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { EditPaymentForm } from '../../../features/payments/components/instalment-form.js';
import type { Payment } from '../../../features/payments/payments-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getPayment } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';

const paymentEditRoute = getRouteApi('/signed-in/payments/$id/edit');

function Form({ payment, onSaved }: { payment: Payment; onSaved: () => void }) {
  return (
    <Loaded query={apiQuery(getAward, { path: { id: payment.awardId } })}>
      {({ years }) => (
        <EditPaymentForm
          payment={payment}
          years={years.map((year) => year.financialYear)}
          onSaved={onSaved}
        />
      )}
    </Loaded>
  );
}

/** Changes an instalment that nobody has requested yet. */
export function PaymentEditPage() {
  const { id } = paymentEditRoute.useParams();
  const done = useDone();
  const payment = useQuery(apiQuery(getPayment, { path: { id } }));
  const showSaved = () => done('Plan saved', { to: '/payments/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        <Breadcrumb to="/payments/$id" params={{ id }}>
          {payment.data?.reference ?? 'Payment'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this instalment" />
      <Permitted permission="payments.plan">
        <QueryState query={payment}>
          {(found) => <Form payment={found} onSaved={showSaved} />}
        </QueryState>
      </Permitted>
    </>
  );
}
