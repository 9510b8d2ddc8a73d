import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { BulkCheck, BulkForm } from '../../../features/payments/components/bulk-form.js';
import { BasisTable } from '../../../features/payments/components/payment-basis.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { checkPayments, getPaymentBases } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/payments/check');

/** Checks the selected payments before they are requested or approved together. */
function Check({ step, ids }: { step: 'request' | 'approve'; ids: readonly string[] }) {
  const done = useDone();
  const showList = () =>
    done(step === 'request' ? 'Payments requested' : 'Payments approved', {
      to: '/payments',
      search: { waitingForMe: 'true' },
    });
  return (
    <Loaded query={apiQuery(checkPayments, { body: { step, paymentIds: [...ids] } })}>
      {({ items }) => {
        const included = items.filter(({ allowed }) => allowed);
        return (
          <>
            <BulkCheck payments={items} />
            {included.length > 0 && (
              <Loaded
                query={apiQuery(getPaymentBases, {
                  body: { paymentIds: included.map(({ id }) => id) },
                })}
              >
                {({ items: bases }) => (
                  <>
                    <BasisTable bases={bases} />
                    <BulkForm step={step} payments={included} bases={bases} onDone={showList} />
                  </>
                )}
              </Loaded>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The totals by fund, the payments left out with the reason, and the button for the step. */
export function PaymentCheckPage() {
  const { step = 'approve', ids } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={`Check before you ${step}`} />
      <Permitted permission={step === 'request' ? 'payments.request' : 'payments.approve'}>
        {ids ? (
          <Check step={step} ids={ids.split(',')} />
        ) : (
          <EmptyState>Choose payments in the list first.</EmptyState>
        )}
      </Permitted>
    </>
  );
}
