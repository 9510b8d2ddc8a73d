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
import {
  leftToRecover,
  RecoveryDetails,
} from '../../../features/recoveries/components/recovery-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPayment, getPaymentSending, getRecovery } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { InsetText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { RecoveryActions } from '../../../features/recoveries/components/recovery-actions.js';
import { RecoveryLosses } from '../../../features/recoveries/components/recovery-losses.js';
import { RecoveryReceipts } from '../../../features/recoveries/components/recovery-receipts.js';
import { moneyText } from '../../../lib/formatters.js';
import { useAudience } from '../../../lib/session.js';

const newRecoveryRoute = getRouteApi('/signed-in/recoveries/new');

function FormOfPayment({ paymentId }: { paymentId: string }) {
  const done = useDone();
  const showRequested = ({ id }: Recovery) =>
    done('Recovery requested', { to: '/recoveries/$id', params: { id } });
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
  const { paymentId } = newRecoveryRoute.useSearch();
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

const recoveryRoute = getRouteApi('/signed-in/recoveries/$id');

function RecoveryView({ recovery }: { recovery: Recovery }) {
  const isStaff = useAudience() === 'staff';
  const amount = moneyText(recovery.amountPence);
  return (
    <>
      <PageHeading
        title={isStaff ? `${amount} from ${recovery.organisationName}` : `${amount} to pay back`}
        label={`Recovery ${recovery.reference}`}
      />
      {!isStaff && recovery.owedPence > 0 && (
        <InsetText>
          Pay {moneyText(recovery.owedPence)} back to the funder and give the reference{' '}
          {recovery.reference}. The funder tells you here when it has arrived.
        </InsetText>
      )}
      <RecoveryActions recovery={recovery} />
      <RecoveryDetails recovery={recovery} />
      {recovery.approvedAt !== null && <RecoveryReceipts recovery={recovery} />}
      <RecoveryLosses recovery={recovery} />
      <RecordHistory subjectType="recovery" subjectId={recovery.id} />
    </>
  );
}

/** One recovery: how much is asked back and why, and what may be done next. */
export function RecoveryPage() {
  const { id } = recoveryRoute.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/recoveries">Recoveries</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getRecovery, { path: { id } })} wholePage>
        {(found) => <RecoveryView recovery={found} />}
      </Loaded>
    </>
  );
}
