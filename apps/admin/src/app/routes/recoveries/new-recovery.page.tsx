import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { PaymentIdentity } from '../../../features/payments/components/payment-identity.js';
import { RecoveryForm } from '../../../features/recoveries/components/recovery-form.js';
import type { Recovery } from '../../../features/recoveries/recoveries-types.js';
import { leftToRecover } from '../../../features/recoveries/recovery-sums.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPayment, getPaymentSending } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/recoveries/new');

function FormOfPayment({ paymentId }: { paymentId: string }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showRequested = ({ id }: Recovery) => {
    notify('Recovery requested');
    void navigate({ to: '/recoveries/$id', params: { id } });
  };
  return (
    <Loaded query={apiQuery(getPayment, { path: { id: paymentId } })}>
      {(found) => (
        <Loaded query={apiQuery(getPaymentSending, { path: { id: paymentId } })}>
          {(taken) => (
            <>
              <PaymentIdentity payment={found} />
              <RecoveryForm
                paymentId={paymentId}
                leftPence={leftToRecover(found.amountPence, taken)}
                onRequested={showRequested}
              />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Requests that money of a payment be paid back. */
export function NewRecoveryPage() {
  const { paymentId } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/recoveries">Recoveries</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Recover money" />
      <Permitted permission="recoveries.request">
        {paymentId ? (
          <FormOfPayment paymentId={paymentId} />
        ) : (
          <EmptyState>Begin at the page of a paid payment.</EmptyState>
        )}
      </Permitted>
    </>
  );
}
