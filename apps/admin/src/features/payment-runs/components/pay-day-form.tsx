import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { editPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import type { PaymentRun } from '../payment-runs-types.js';

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
      <FormDateField
        control={form.control}
        name="payOn"
        label="Pay on another day"
        hint="From Monday to Friday, today or later."
      />
    </Form>
  );
}
