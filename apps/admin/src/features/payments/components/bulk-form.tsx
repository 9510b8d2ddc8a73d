import { Form } from '../../../components/form.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { approvePayments, requestPayments } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { countAndSum } from '../payment-selection.js';
import type { BulkStep, CheckedPayment } from '../payments-types.js';

interface BulkFormProps {
  readonly step: BulkStep;
  /** The payments that can take the step. */
  readonly payments: readonly CheckedPayment[];
  readonly onDone: () => void;
}

const CONSEQUENCES: Readonly<Record<BulkStep, string>> = {
  request: 'Other people have to approve each of them, and another person has to release it.',
  approve:
    'Each that has all its approvals can then be released by another person. If one of them can no longer be approved, none is.',
};

/** Takes the step with all the payments, or with none of them. */
export function BulkForm({ step, payments, onDone }: BulkFormProps) {
  const form = useProblemForm({
    defaultValues: { statementOfNeed: '' },
    send: ({ statementOfNeed }, key) => {
      const headers = idempotent(key);
      const paymentIds = payments.map(({ id }) => id);
      return step === 'request'
        ? requestPayments({ headers, body: { paymentIds, statementOfNeed } })
        : approvePayments({ headers, body: { paymentIds } });
    },
    onSent: onDone,
  });
  const verb = step === 'request' ? 'Request' : 'Approve';
  return (
    <Form form={form} submit={`${verb} ${countAndSum(payments)}`}>
      {step === 'request' && (
        <TextArea
          label="Statement of need"
          hint="Why the organisations need this money now. It is kept with each payment."
          {...form.field('statementOfNeed', 'Enter the statement of need')}
        />
      )}
      <p>{CONSEQUENCES[step]}</p>
    </Form>
  );
}
