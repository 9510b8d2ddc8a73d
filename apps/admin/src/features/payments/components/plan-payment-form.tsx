import { useWatch } from 'react-hook-form';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
import { planPayment } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { scheduleTotal, type ScheduleYear } from '../schedule-sums.js';
import { PaymentFields, type InstalmentValues } from './payment-fields.js';

interface PlanPaymentFormProps {
  readonly awardId: string;
  readonly years: readonly ScheduleYear[];
  readonly onClose: () => void;
}

function initialValues(years: readonly ScheduleYear[]): InstalmentValues {
  const open = years.find((year) => year.plannedPence < year.amountPence) ?? years[0];
  return { financialYear: open?.financialYear ?? '', amountPence: null, dueOn: '' };
}

/** Plans an instalment; shows the total of its year while typing. */
export function PlanPaymentForm({ awardId, years, onClose }: PlanPaymentFormProps) {
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: initialValues(years),
    send: (values) =>
      planPayment({ body: { ...values, awardId, amountPence: penceOf(values.amountPence) ?? 0 } }),
    onSent: () => {
      notify('Instalment planned');
      onClose();
    },
  });
  const typed = useWatch({ control: form.control });
  const year = years.find(({ financialYear }) => financialYear === typed.financialYear);
  const total = year && scheduleTotal(year, (typed.amountPence as number | null) ?? null);
  return (
    <form
      className="al_action__confirm"
      aria-label="Plan an instalment"
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <ErrorSummary lines={form.summary} />
      <PaymentFields form={form} years={years.map(({ financialYear }) => financialYear)} />
      {total && (
        <p className={total.equal ? 'al_sum' : 'al_sum al_sum--open'} role="status">
          With this one, {total.sentence}
        </p>
      )}
      <ButtonGroup>
        <Button type="submit" pending={form.pending}>
          Plan instalment
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
