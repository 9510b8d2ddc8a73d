import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { PaymentLevelsForm } from '../../../features/payments/components/payment-levels-form.js';
import { PaymentLevelsHistory } from '../../../features/payments/components/payment-levels-history.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund, getPaymentLevels } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/funds/$id/payment-levels');

function Levels({ fundId }: { fundId: string }) {
  const maySet = usePermission('payments.set-levels', fundId);
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showSaved = () => {
    notify('Approval levels saved');
    void navigate({ to: '/funds/$id', params: { id: fundId } });
  };
  return (
    <Loaded query={apiQuery(getPaymentLevels, { path: { id: fundId } })}>
      {(found) => (
        <>
          {maySet && <PaymentLevelsForm fundId={fundId} levels={found} onSaved={showSaved} />}
          <PaymentLevelsHistory versions={found.history} />
        </>
      )}
    </Loaded>
  );
}

/** The amounts above which a fund needs more than one approval, with the earlier versions. */
export function PaymentLevelsPage() {
  const { id } = route.useParams();
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
