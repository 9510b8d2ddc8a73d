import { levelSentences } from '@almoner/domain/payments';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import {
  PaymentLevelsForm,
  PaymentLevelsHistory,
  WaitingPaymentLevels,
} from '../../../features/payments/components/payment-levels-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund, getPaymentLevels } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { usePermission } from '../../../lib/session.js';

const paymentLevelsRoute = getRouteApi('/signed-in/funds/$id/payment-levels');

function Levels({ fundId }: { fundId: string }) {
  const mayPropose = usePermission('payments.propose-levels', fundId);
  const done = useDone();
  const showProposed = () =>
    done('Approval levels proposed to another person', {
      to: '/funds/$id/payment-levels',
      params: { id: fundId },
    });
  return (
    <Loaded query={apiQuery(getPaymentLevels, { path: { id: fundId } })}>
      {(found) => (
        <>
          <h2>In force now</h2>
          <ul>
            {levelSentences(found).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {found.waiting && <WaitingPaymentLevels change={found.waiting} />}
          {mayPropose && !found.waiting && (
            <PaymentLevelsForm fundId={fundId} levels={found} onSaved={showProposed} />
          )}
          <PaymentLevelsHistory levels={found} />
        </>
      )}
    </Loaded>
  );
}

/** The amounts above which a fund needs more than one approval: in force, proposed, and as they were. */
export function PaymentLevelsPage() {
  const { id } = paymentLevelsRoute.useParams();
  const fund = useQuery(apiQuery(getFund, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
        <Breadcrumb to="/funds/$id" params={{ id }}>
          {fund.data?.name ?? 'Fund'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Approval of payments" />
      <Permitted permission="budgets.read" fundId={id}>
        <Levels fundId={id} />
      </Permitted>
    </>
  );
}
