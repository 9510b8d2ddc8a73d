import { addDays } from '@almoner/domain/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { DueFilters } from '../../../features/payment-runs/components/due-table.js';
import { PrepareRunForm, PutInForm } from '../../../features/payment-runs/components/run-forms.js';
import type { PaymentRun } from '../../../features/payment-runs/payment-runs-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentRun, previewPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { InsetText } from '../../../components/messages.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { today } from '../../../lib/present.js';

const newPaymentRunRoute = getRouteApi('/signed-in/payment-runs/new');

/** How many days ahead payments are listed until another day is chosen. */
const DAYS_AHEAD = 14;

function Preview({ dueBy, fundId }: { dueBy: string; fundId: string | undefined }) {
  const done = useDone();
  const showPrepared = ({ id, reference }: PaymentRun) =>
    done(`${reference} prepared`, { to: '/payment-runs/$id', params: { id } });
  return (
    <Loaded query={apiQuery(previewPaymentRun, { query: { dueBy, fundId } })}>
      {(found) => <PrepareRunForm preview={found} onPrepared={showPrepared} />}
    </Loaded>
  );
}

/** Chooses payments that fall due and prepares a payment run of them. */
export function NewPaymentRunPage() {
  const { dueBy = addDays(today(), DAYS_AHEAD), fundId } = newPaymentRunRoute.useSearch();
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

const putInRoute = getRouteApi('/signed-in/payment-runs/$id/put-in');

function MorePayments({ run }: { run: PaymentRun }) {
  const { dueBy = run.payOn, fundId } = putInRoute.useSearch();
  const done = useDone();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const showRun = () => done('Payments added', { to: '/payment-runs/$id', params: { id: run.id } });
  if (!offeredAnswer(run.commands, 'edit')?.allowed)
    return <InsetText>{run.reference} is no longer being prepared, so it takes no more.</InsetText>;
  return (
    <>
      <DueFilters dueBy={dueBy} fundId={fundId} funds={funds} />
      <Loaded query={apiQuery(previewPaymentRun, { query: { dueBy, fundId } })}>
        {(found) => (
          <PutInForm key={`${dueBy} ${fundId}`} run={run} preview={found} onPutIn={showRun} />
        )}
      </Loaded>
    </>
  );
}

/** Adds payments to a prepared run, from those that fall due by its pay day. */
export function PutInPage() {
  const { id } = putInRoute.useParams();
  const run = useQuery(apiQuery(getPaymentRun, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payment-runs">Payment runs</Breadcrumb>
        <Breadcrumb to="/payment-runs/$id" params={{ id }}>
          {run.data?.reference ?? 'Payment run'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add payments to the run" />
      <Permitted permission="payment-runs.prepare">
        <QueryState query={run}>{(found) => <MorePayments run={found} />}</QueryState>
      </Permitted>
    </>
  );
}
