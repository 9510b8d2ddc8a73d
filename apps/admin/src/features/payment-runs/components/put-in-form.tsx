import { Button } from '../../../components/buttons.js';
import { Form } from '../../../components/form.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { putIntoPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { PaymentRun, RunPreview } from '../payment-runs-types.js';
import { paymentsText, totalOf } from '../run-totals.js';
import { useDueChoice } from '../use-due-choice.js';
import { BlockedTable, DueTable } from './due-table.js';

interface PutInFormProps {
  readonly run: PaymentRun;
  readonly preview: RunPreview;
  readonly onPutIn: (run: PaymentRun) => void;
}

/** Selects further payments for a prepared run, with the new totals of the run. */
export function PutInForm({ run, preview, onPutIn }: PutInFormProps) {
  const { payments, ids, choose } = useDueChoice(preview);
  const form = useProblemForm<{ paymentIds: string[] }, PaymentRun>({
    defaultValues: { paymentIds: [] },
    send: (_values, key) =>
      putIntoPaymentRun({
        path: { id: run.id },
        headers: idempotent(key),
        body: { paymentIds: [...ids] },
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
          <Button type="submit" pending={form.pending}>
            Add to the run
          </Button>
        </>
      )}
      <BlockedTable payments={preview.blocked} />
    </Form>
  );
}
