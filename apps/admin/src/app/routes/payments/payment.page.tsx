import { UNDER_WAY_PAYMENT_STATUSES, UNREQUESTED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  QueryState,
} from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { PaymentFunders } from '../../../features/match-funding/components/payment-funders.js';
import { BasisFacts } from '../../../features/payments/components/payment-basis.js';
import { PaymentActions } from '../../../features/payments/components/payment-actions.js';
import {
  PaymentHands,
  PaymentMatch,
  PaymentTracker,
} from '../../../features/payments/components/payment-details.js';
import { PaymentIdentity } from '../../../features/payments/components/payment-identity.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useAudience } from '../../../lib/session.js';
import type { Payment } from '../../../features/payments/payments-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPayment, getPaymentBases } from '../../../lib/api/generated/sdk.gen.js';
import { PaymentAtBank } from '../payment-runs/payment-at-bank.js';

const route = getRouteApi('/signed-in/payments/$id');

/** Whether somebody still decides about the payment. */
function isBeforeSending({ status }: Payment): boolean {
  return [...UNREQUESTED_PAYMENT_STATUSES, ...UNDER_WAY_PAYMENT_STATUSES].includes(status);
}

/** The parts of the page that only staff see. */
function StaffParts({ payment }: { payment: Payment }) {
  const edit = offeredAnswer(payment.commands, 'edit');
  return (
    <>
      <PaymentTracker payment={payment} />
      <Loaded query={apiQuery(getPaymentBases, { body: { paymentIds: [payment.id] } })}>
        {({ items: [basis] }) =>
          basis && (
            <>
              {isBeforeSending(payment) && <BasisFacts basis={basis} />}
              <PaymentActions payment={payment} basis={basis} />
            </>
          )
        }
      </Loaded>
      {edit?.allowed && (
        <LinkButton kind="secondary" to="/payments/$id/edit" params={{ id: payment.id }}>
          Change the plan
        </LinkButton>
      )}
      <PaymentHands payment={payment} />
      <PaymentMatch payment={payment} />
      <PaymentFunders paymentId={payment.id} />
    </>
  );
}

function PaymentView({ payment }: { payment: Payment }) {
  const staff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={payment.awardTitle} label={`Payment ${payment.reference}`} />
      <PaymentIdentity payment={payment} />
      {staff && <StaffParts payment={payment} />}
      <PaymentAtBank paymentId={payment.id} />
      <RecordHistory subjectType="payment" subjectId={payment.id} />
    </>
  );
}

/** One payment: how far it has come, who did what, and what may be done next. */
export function PaymentPage() {
  const { id } = route.useParams();
  const payment = useQuery(apiQuery(getPayment, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        {payment.data && (
          <Breadcrumb to="/awards/$id" params={{ id: payment.data.awardId }}>
            {payment.data.awardReference}
          </Breadcrumb>
        )}
      </Breadcrumbs>
      <QueryState query={payment} wholePage>
        {(found) => <PaymentView payment={found} />}
      </QueryState>
    </>
  );
}
