import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { FundTotals } from '../../../features/payment-runs/components/fund-totals.js';
import {
  PayDayForm,
  RunDetails,
  RunTracker,
} from '../../../features/payment-runs/components/run-details.js';
import { RunActions } from '../../../features/payment-runs/components/run-actions.js';
import { RunFiles } from '../../../features/payment-runs/components/run-files.js';
import { RunPayments } from '../../../features/payment-runs/components/run-payments.js';
import { PaymentsBasis } from '../../../features/payments/components/payment-basis.js';
import type { PaymentRun } from '../../../features/payment-runs/payment-runs-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { sumText } from '../../../lib/formatters.js';

const route = getRouteApi('/signed-in/payment-runs/$id');

function RunView({ run }: { run: PaymentRun }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (id: string, wanted: boolean) =>
    setChosen(wanted ? [...chosen, id] : chosen.filter((one) => one !== id));
  const mayEdit = offeredAnswer(run.commands, 'edit')?.allowed ?? false;
  const mayChoose = mayEdit || (offeredAnswer(run.commands, 'acknowledge')?.allowed ?? false);
  return (
    <>
      <PageHeading title={`${sumText(run.totalPence)} in ${run.reference}`} label="Payment run" />
      <RunTracker run={run} />
      {run.status === 'prepared' && <PaymentsBasis paymentIds={run.payments.map(({ id }) => id)} />}
      <RunActions run={run} chosen={chosen} onDone={() => setChosen([])} />
      <RunDetails run={run} />
      <RunPayments run={run} chosen={new Set(chosen)} onChoose={mayChoose ? choose : null} />
      <FundTotals payments={run.payments} />
      {mayEdit && <PayDayForm key={run.version} run={run} />}
      <RunFiles run={run} />
      <RecordHistory subjectType="payment-run" subjectId={run.id} />
    </>
  );
}

/** One payment run: its payments, its files, the bank's answers, and what may be done next. */
export function PaymentRunPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payment-runs">Payment runs</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getPaymentRun, { path: { id } })} wholePage>
        {(found) => <RunView run={found} />}
      </Loaded>
    </>
  );
}
