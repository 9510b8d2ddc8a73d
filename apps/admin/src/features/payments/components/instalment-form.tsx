import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { Select } from '../../../components/fields.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { useWatch } from 'react-hook-form';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { ErrorSummary, Form } from '../../../components/form.js';
import { editPayment, planPayment } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { scheduleTotal, type ScheduleYear } from '../schedule-sums.js';
import { useState } from 'react';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import type { Payment } from '../payments-types.js';

/** The values of the form of an instalment; they have the API's names. */
interface InstalmentValues {
  financialYear: string;
  amountPence: MoneyEntry;
  dueOn: string;
}

interface PaymentFieldsProps {
  readonly form: ProblemForm<InstalmentValues>;
  /** The years of the award, as "2026-27". */
  readonly years: readonly string[];
}

/** The year, the amount and the due date of an instalment. */
function PaymentFields({ form, years }: PaymentFieldsProps) {
  return (
    <>
      <Select
        label="Financial year"
        choices={years.map((year) => ({ value: year, label: year }))}
        {...form.field('financialYear')}
      />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      <FormDateField
        control={form.control}
        name="dueOn"
        label="When is it due?"
        hint="For example, 30 11 2026"
      />
    </>
  );
}

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

interface EditPaymentFormProps {
  readonly payment: Payment;
  /** The years of the award, as "2026-27". */
  readonly years: readonly string[];
  readonly onSaved: () => void;
}

/** Changes an instalment that nobody has requested yet. */
export function EditPaymentForm({ payment, years, onSaved }: EditPaymentFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(payment);
  const { id, version, financialYear, amountPence, dueOn } = opened;
  const form = useProblemForm<InstalmentValues, Payment>({
    defaultValues: { financialYear, amountPence, dueOn },
    send: (values) =>
      editPayment({
        path: { id },
        headers: ifVersion(version),
        body: { ...values, amountPence: penceOf(values.amountPence) ?? 0 },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <PaymentFields form={form} years={years} />
    </Form>
  );
}
