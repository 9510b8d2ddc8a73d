import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { editPayment } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Payment } from '../payments-types.js';
import { PaymentFields, type InstalmentValues } from './payment-fields.js';

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
