import { Button, ButtonGroup } from '../../../components/buttons.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { preparePaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { PaymentRun, RunPreview } from '../payment-runs-types.js';
import { paymentsText, totalOf } from '../run-totals.js';
import { useDueChoice } from '../use-due-choice.js';
import { BlockedTable, DueTable } from './due-table.js';
import { FundTotals } from './fund-totals.js';

interface PrepareRunFormProps {
  readonly preview: RunPreview;
  /** The proposed pay day, `YYYY-MM-DD`. */
  readonly payOn: string;
  readonly onPrepared: (run: PaymentRun) => void;
}

/** Selects the payments of a run, with totals while selecting, and prepares the run. Another person releases it. */
export function PrepareRunForm({ preview, payOn, onPrepared }: PrepareRunFormProps) {
  const { payments, ids, choose } = useDueChoice(preview);
  const form = useProblemForm<{ payOn: string; paymentIds: string[] }, PaymentRun>({
    defaultValues: { payOn, paymentIds: [] },
    send: (values, key) =>
      preparePaymentRun({
        headers: idempotent(key),
        body: { payOn: values.payOn, paymentIds: [...ids] },
      }),
    onSent: onPrepared,
  });
  return (
    <Form form={form} wide>
      <DueTable payments={preview.due} chosen={ids} onChoose={choose} />
      {preview.due.length > 0 && (
        <>
          <FundTotals payments={payments} />
          <FormDateField
            control={form.control}
            name="payOn"
            label="Pay on"
            hint="The day the bank is asked to pay, from Monday to Friday."
          />
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
