import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { FormDateField } from '../../../components/form-date-field.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { editPaymentRun } from '../api/edit-payment-run.js';
import type { PaymentRun } from '../api/get-payment-run.js';

/** Changes the day on which a prepared run is to be paid. */
export function PayDayForm({ run }: { run: PaymentRun }) {
  const { notify } = useNotices();
  const form = useProblemForm<{ payOn: string }, PaymentRun>({
    defaultValues: { payOn: run.payOn },
    send: ({ payOn }) => editPaymentRun(run.id, run.version, payOn),
    onSent: () => notify('Day to pay changed'),
  });
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <FormDateField
        control={form.control}
        name="payOn"
        label="Pay on another day"
        hint="From Monday to Friday, today or later."
      />
      <Button type="submit" kind="secondary" pending={form.pending}>
        Change the day
      </Button>
    </form>
  );
}
