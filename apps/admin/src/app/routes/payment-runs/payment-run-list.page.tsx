import { PAYMENT_RUN_LIST } from '@almoner/domain/payment-runs';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { listPaymentRuns, totalPaymentRuns } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { PAYMENT_RUN_CELLS } from '../../../features/payment-runs/components/payment-run-cells.js';

const route = getRouteApi('/signed-in/payment-runs');

function PaymentRuns() {
  const address = route.useSearch();
  const mayPrepare = usePermission('payment-runs.prepare');
  return (
    <>
      <p>Approved payments that are sent together: prepared by one person, released by another.</p>
      {mayPrepare && <LinkButton to="/payment-runs/new">Prepare a payment run</LinkButton>}
      <ListView
        list={PAYMENT_RUN_LIST}
        address={address}
        requests={{ list: listPaymentRuns, totals: totalPaymentRuns }}
        cells={PAYMENT_RUN_CELLS}
      />
    </>
  );
}

/** All payment runs. */
export function PaymentRunListPage() {
  return (
    <>
      <PageHeading title="Payment runs" />
      <Permitted permission="payment-runs.read">
        <PaymentRuns />
      </Permitted>
    </>
  );
}
