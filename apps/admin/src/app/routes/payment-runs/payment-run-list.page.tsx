import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { RunFilters } from '../../../features/payment-runs/components/run-filters.js';
import { RunTable } from '../../../features/payment-runs/components/run-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listPaymentRuns } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/payment-runs');

function PaymentRuns() {
  const { density: _density, ...search } = route.useSearch();
  const mayPrepare = usePermission('payment-runs.prepare');
  const runs = useQuery(apiQuery(listPaymentRuns, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <>
      <p>Approved payments that are sent together: prepared by one person, released by another.</p>
      {mayPrepare && <LinkButton to="/payment-runs/new">Prepare a payment run</LinkButton>}
      <RunFilters search={search} funds={funds} />
      <PagedList
        query={runs}
        things="payment runs"
        search={search}
        exportPath="/api/v1/payment-runs/export.csv"
      >
        {(rows) => <RunTable runs={rows} sort={search.sort ?? '-payOn'} />}
      </PagedList>
    </>
  );
}

/** Payments that were sent together, and those that wait to be. */
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
