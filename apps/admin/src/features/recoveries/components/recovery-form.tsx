import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { requestRecovery } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Recovery } from '../recoveries-types.js';

interface RecoveryValues {
  amountPence: MoneyEntry;
  reason: string;
}

interface RecoveryFormProps {
  readonly paymentId: string;
  /** Pence of the payment that are neither recovered nor under recovery. */
  readonly leftPence: number;
  readonly onRequested: (recovery: Recovery) => void;
}

/** Requests that money of a payment be paid back: the amount, and why. */
export function RecoveryForm({ paymentId, leftPence, onRequested }: RecoveryFormProps) {
  const form = useProblemForm<RecoveryValues, Recovery>({
    defaultValues: { amountPence: null, reason: '' },
    send: ({ amountPence, reason }, key) =>
      requestRecovery({
        headers: idempotent(key),
        body: { paymentId, amountPence: penceOf(amountPence) ?? 0, reason: reason.trim() },
      }),
    onSent: onRequested,
  });
  return (
    <Form form={form} submit="Request the recovery">
      <FormMoneyField
        control={form.control}
        name="amountPence"
        label="Amount to recover"
        hint={`Up to ${moneyText(leftPence)}.`}
      />
      <TextArea
        label="Reason"
        hint="The organisation reads this once the recovery is approved."
        rows={4}
        {...form.field('reason', 'Enter a reason')}
      />
      <p>Another person has to approve it. No money moves until it has arrived.</p>
    </Form>
  );
}
