import { type ComponentProps, useState } from 'react';
import type { DuePayment, PaymentRun, RunPreview } from '../payment-runs-types.js';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { TextArea } from '../../../components/fields.js';
import { Form } from '../../../components/form.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { preparePaymentRun, putIntoPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { paymentsText, totalOf } from '../run-totals.js';
import { BlockedTable, DueTable } from './due-table.js';
import { FundTotals } from './fund-totals.js';
import { PayDayField } from './pay-day-field.js';

/** The due payments that are selected for a run. */
interface DueChoice {
  readonly payments: readonly DuePayment[];
  readonly ids: ReadonlySet<string>;
  readonly choose: (id: string, chosen: boolean) => void;
}

/** Keeps which due payments are selected. At first all that are ready are. */
function useDueChoice(preview: RunPreview): DueChoice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const payments = preview.due.filter(({ id }) => !left.has(id));
  const choose = (id: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return { payments, ids: new Set(payments.map(({ id }) => id)), choose };
}

interface RunValues {
  paymentIds: string[];
  earlyReason: string;
}

function earlyReasonOf({ earlyReason }: RunValues): { earlyReason?: string } {
  return earlyReason.trim() === '' ? {} : { earlyReason };
}

interface EarlyReasonProps {
  readonly payments: readonly DuePayment[];
  readonly form: {
    readonly field: (
      name: 'earlyReason',
      rule: string,
    ) => Omit<ComponentProps<typeof TextArea>, 'label' | 'hint'>;
  };
}

/**
 * Asks why the chosen payments that are not due for weeks cannot wait; nothing where there are none. The field is
 * registered only where it is shown, since one that is registered has to be filled in.
 */
function EarlyReason({ payments, form }: EarlyReasonProps) {
  const early = payments.filter((payment) => payment.early);
  if (early.length === 0) return null;
  return (
    <TextArea
      label="Why can they not wait?"
      hint={`Not due for weeks: ${early.map(({ reference }) => reference).join(', ')}`}
      {...form.field('earlyReason', 'Say why this cannot wait')}
    />
  );
}

interface PrepareRunFormProps {
  readonly preview: RunPreview;
  readonly onPrepared: (run: PaymentRun) => void;
}

/** Selects the payments of a run, with totals while selecting, and prepares the run. Another person releases it. */
export function PrepareRunForm({ preview, onPrepared }: PrepareRunFormProps) {
  const { payments, ids, choose } = useDueChoice(preview);
  const form = useProblemForm<RunValues & { payOn: string }, PaymentRun>({
    defaultValues: { payOn: preview.payDays[0]?.payOn ?? '', paymentIds: [], earlyReason: '' },
    send: (values, key) =>
      preparePaymentRun({
        headers: idempotent(key),
        body: { payOn: values.payOn, paymentIds: [...ids], ...earlyReasonOf(values) },
      }),
    onSent: onPrepared,
  });
  return (
    <Form form={form} wide>
      <DueTable payments={preview.due} chosen={ids} onChoose={choose} />
      {preview.due.length > 0 && (
        <>
          <FundTotals payments={payments} />
          <EarlyReason payments={payments} form={form} />
          <PayDayField label="Pay on" days={preview.payDays} field={form.field('payOn')} />
          <p>
            {paymentsText(payments.length)}, {moneyText(totalOf(payments))} in all. Nothing is sent
            until another person releases the run.
          </p>
          <ButtonGroup>
            <Button type="submit" pending={form.pending}>
              Prepare the run
            </Button>
          </ButtonGroup>
        </>
      )}
      <BlockedTable payments={preview.blocked} />
    </Form>
  );
}

interface PutInFormProps {
  readonly run: PaymentRun;
  readonly preview: RunPreview;
  readonly onPutIn: (run: PaymentRun) => void;
}

/** Selects further payments for a prepared run, with the new totals of the run. */
export function PutInForm({ run, preview, onPutIn }: PutInFormProps) {
  const { payments, ids, choose } = useDueChoice(preview);
  const form = useProblemForm<RunValues, PaymentRun>({
    defaultValues: { paymentIds: [], earlyReason: '' },
    send: (values, key) =>
      putIntoPaymentRun({
        path: { id: run.id },
        headers: idempotent(key),
        body: { paymentIds: [...ids], ...earlyReasonOf(values) },
      }),
    onSent: onPutIn,
  });
  const whole = [...run.payments, ...payments];
  return (
    <Form form={form} wide>
      <DueTable payments={preview.due} chosen={ids} onChoose={choose} />
      {preview.due.length > 0 && (
        <>
          <p>
            {paymentsText(payments.length)} more, {moneyText(totalOf(payments))}. The run then sends{' '}
            {moneyText(totalOf(whole))} in {paymentsText(whole.length)} on {dateText(run.payOn)}.
          </p>
          <EarlyReason payments={payments} form={form} />
          <Button type="submit" pending={form.pending}>
            Add to the run
          </Button>
        </>
      )}
      <BlockedTable payments={preview.blocked} />
    </Form>
  );
}
