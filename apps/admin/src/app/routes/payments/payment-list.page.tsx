import { PAYMENT_LIST } from '@almoner/domain/payments';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useListSelection } from '../../../components/lists/list-selection.js';
import { ListView } from '../../../components/lists/list-view.js';
import { InsetText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { BulkBar } from '../../../features/payments/components/bulk-bar.js';
import { PAYMENT_CELLS } from '../../../features/payments/components/payment-cells.js';
import { choosableStep } from '../../../features/payments/payment-selection.js';
import type { PaymentRow } from '../../../features/payments/payments-types.js';
import { listPayments, totalPayments } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission, useSession } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/payments');

/** Says for whom the reader is a stand-in today, with a link to the delegations. */
function StaffNotes() {
  const standsInFor = useSession()?.standsInFor ?? [];
  return (
    <>
      {standsInFor.length > 0 && (
        <InsetText>
          You also approve payments in the name of {standsInFor.join(' and ')} today.
        </InsetText>
      )}
      <p>
        <Link to="/delegations">Who approves in whose name</Link>
      </p>
    </>
  );
}

/** All payments that this person may see. */
export function PaymentListPage() {
  const address = route.useSearch();
  const staff = useAudience() === 'staff';
  const may = {
    request: usePermission('payments.request'),
    approve: usePermission('payments.approve'),
  };
  const choosing = may.request || may.approve;
  const selection = useListSelection<PaymentRow>();
  return (
    <>
      <PageHeading title={staff ? 'Payments' : 'Payments to you'} />
      {staff && <StaffNotes />}
      {choosing && <BulkBar payments={selection.rows} may={may} />}
      <ListView
        list={PAYMENT_LIST}
        address={address}
        requests={{ list: listPayments, totals: totalPayments }}
        cells={PAYMENT_CELLS}
        filtered={staff}
        selection={choosing ? selection : undefined}
        isSelectable={(payment) => choosableStep(payment, may) !== null}
      />
    </>
  );
}
