import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { fundChoicesQuery } from '../../../features/funds/api/fund-choices.js';
import { PAYMENTS_EXPORT, paymentsQuery } from '../../../features/payments/api/list-payments.js';
import { PaymentFilters } from '../../../features/payments/components/payment-filters.js';
import { PaymentTable } from '../../../features/payments/components/payment-table.js';
import { paymentChips } from '../../../features/payments/payments-labels.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/payments');

/** All payments that this person may see. */
export function PaymentListPage() {
  const { density: _density, ...search } = route.useSearch();
  const audience = useAudience();
  const payments = useQuery(paymentsQuery(search));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const first = payments.data?.items[0];
  const names = {
    fund: funds.find(({ value }) => value === search.fundId)?.label,
    award: first?.awardReference,
    organisation: first?.organisationName,
  };
  return (
    <>
      <PageHeading title={audience === 'staff' ? 'Payments' : 'Payments to you'} />
      {audience === 'staff' && (
        <PaymentFilters
          search={search}
          funds={funds}
          chips={paymentChips(search, names, audience)}
        />
      )}
      <PagedList query={payments} things="payments" search={search} exportPath={PAYMENTS_EXPORT}>
        {(rows) => <PaymentTable payments={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
