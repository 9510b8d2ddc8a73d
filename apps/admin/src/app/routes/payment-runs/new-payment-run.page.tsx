import { addDays, todayInScotland, weekdayFrom } from '@almoner/domain/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { DueFilters } from '../../../features/payment-runs/components/due-filters.js';
import { PrepareRunForm } from '../../../features/payment-runs/components/prepare-run-form.js';
import type { PaymentRun } from '../../../features/payment-runs/payment-runs-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { previewPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/payment-runs/new');

/** How many days ahead payments are listed until another day is chosen. */
const DAYS_AHEAD = 14;

function Preview({ dueBy, fundId }: { dueBy: string; fundId: string | undefined }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const payOn = weekdayFrom(addDays(todayInScotland(new Date()), 1));
  const showPrepared = ({ id, reference }: PaymentRun) => {
    notify(`${reference} prepared`);
    void navigate({ to: '/payment-runs/$id', params: { id } });
  };
  return (
    <Loaded query={apiQuery(previewPaymentRun, { query: { dueBy, fundId } })}>
      {(found) => <PrepareRunForm preview={found} payOn={payOn} onPrepared={showPrepared} />}
    </Loaded>
  );
}

/** Chooses payments that fall due and prepares a payment run of them. */
export function NewPaymentRunPage() {
  const { dueBy = addDays(todayInScotland(new Date()), DAYS_AHEAD), fundId } = route.useSearch();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payment-runs">Payment runs</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Prepare a payment run" />
      <Permitted permission="payment-runs.prepare">
        <DueFilters dueBy={dueBy} fundId={fundId} funds={funds} />
        <Preview key={`${dueBy} ${fundId}`} dueBy={dueBy} fundId={fundId} />
      </Permitted>
    </>
  );
}
