import { DateText, InstantText, Sum } from '../../../components/figures.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { Tracker } from '../../../components/tracker.js';
import type { PaymentRun } from '../payment-runs-types.js';
import { RUN_STEPS, runProgress } from '../run-progress.js';
import { Form } from '../../../components/form.js';
import { PayDayField } from './pay-day-field.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { editPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';

/** The steps of the run, and one sentence saying what it waits for. */
export function RunTracker({ run }: { run: PaymentRun }) {
  const { step, sentence } = runProgress(run);
  if (step === null) return <InsetText>{sentence}</InsetText>;
  return (
    <Tracker label="Progress of the payment run" steps={RUN_STEPS} current={step}>
      {sentence}
    </Tracker>
  );
}

function released({ releasedByName, releasedAt }: PaymentRun): SummaryItem[] {
  if (releasedByName === null) return [];
  const value = (
    <>
      {releasedByName}, <InstantText instant={releasedAt} />
    </>
  );
  return [{ key: 'Released by', value }];
}

/** The funds and total of a run, its pay day, and who prepared and released it. */
export function RunDetails({ run }: { run: PaymentRun }) {
  const status = <StatusTag thing="payment-run" status={run.status} />;
  const prepared = run.preparedByName ?? 'Nobody: one payment, released by itself';
  return (
    <>
      <SummaryList
        items={[
          { key: 'Status', value: status },
          { key: 'Send the file by', value: <DateText date={run.sendBy} /> },
          { key: 'Pay on', value: <DateText date={run.payOn} /> },
          { key: 'Money there', value: <DateText date={run.arrivesOn} /> },
          { key: 'Payments', value: run.paymentCount },
          { key: 'Total', value: <Sum pence={run.totalPence} /> },
          { key: 'Prepared by', value: prepared },
          ...released(run),
        ]}
      />
      {run.isOriginatorPlaceholder && run.status !== 'cancelled' && (
        <WarningText>
          The account that pays is not set up, so the bank file says PLACEHOLDER and no bank would
          take it.
        </WarningText>
      )}
    </>
  );
}

/** Changes the day on which a prepared run is to be paid. */
export function PayDayForm({ run }: { run: PaymentRun }) {
  const { notify } = useNotices();
  const form = useProblemForm<{ payOn: string }, PaymentRun>({
    defaultValues: { payOn: run.payOn },
    send: ({ payOn }) =>
      editPaymentRun({ path: { id: run.id }, headers: ifVersion(run.version), body: { payOn } }),
    onSent: () => notify('Day to pay changed'),
  });
  return (
    <Form form={form} submit="Change the day" kind="secondary">
      <PayDayField
        label="Pay on another day"
        days={run.payDays}
        present={run.payOn}
        field={form.field('payOn')}
      />
    </Form>
  );
}
