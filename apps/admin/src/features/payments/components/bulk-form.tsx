import { type Column, DataTable } from '../../../components/data-table.js';
import { AMOUNT_COLUMN, PAYMENT_COLUMN } from '../../../components/record-columns.js';
import { countAndSum, type FundTotal, totalsByFund } from '../payment-selection.js';
import type { BulkStep, CheckedPayment, PaymentBasis } from '../payments-types.js';
import { reasonsOf } from './request-payment.js';
import { Form } from '../../../components/form.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { approvePayments, requestPayments } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';

const TOTALS: readonly Column<FundTotal>[] = [
  { key: 'fund', heading: 'Fund', rowHeading: true, cell: ({ fundCode }) => fundCode },
  { key: 'count', heading: 'Payments', numeric: true, cell: ({ count }) => count },
  { key: 'sum', heading: 'Amount', numeric: true, cell: ({ sum }) => sum },
];

const PAYMENT: readonly Column<CheckedPayment>[] = [
  PAYMENT_COLUMN,
  { key: 'organisation', heading: 'Organisation', cell: (payment) => payment.organisationName },
];

const REASON: Column<CheckedPayment> = {
  key: 'reason',
  heading: 'Why it is left out',
  cell: ({ reason }) => reason,
};

/** What the step would do, by fund and by payment, and the payments it leaves out with the reason. */
export function BulkCheck({ payments }: { payments: readonly CheckedPayment[] }) {
  const included = payments.filter(({ allowed }) => allowed);
  const leftOut = payments.filter(({ allowed }) => !allowed);
  return (
    <>
      <DataTable
        caption="Totals by fund"
        columns={TOTALS}
        rows={totalsByFund(included)}
        rowKey={({ fundCode }) => fundCode}
        empty="None of the chosen payments can take this step now."
      />
      {included.length > 0 && (
        <DataTable
          caption="Payments"
          columns={[...PAYMENT, AMOUNT_COLUMN]}
          rows={included}
          rowKey={({ id }) => id}
          empty=""
        />
      )}
      {leftOut.length > 0 && (
        <DataTable
          caption="Left out"
          columns={[...PAYMENT, REASON, AMOUNT_COLUMN]}
          rows={leftOut}
          rowKey={({ id }) => id}
          empty=""
        />
      )}
    </>
  );
}

interface BulkFormProps {
  readonly step: BulkStep;
  /** The payments that can take the step. */
  readonly payments: readonly CheckedPayment[];
  /** What the decision about each of them rests on. */
  readonly bases: readonly PaymentBasis[];
  readonly onDone: () => void;
}

const CONSEQUENCES: Readonly<Record<BulkStep, string>> = {
  request: 'Other people have to approve each of them, and another person has to release it.',
  approve:
    'Each that has all its approvals can then be released by another person. If one of them can no longer be approved, none is.',
};

/** Takes the step with all the payments, or with none of them. */
export function BulkForm({ step, payments, bases, onDone }: BulkFormProps) {
  const form = useProblemForm({
    defaultValues: { statementOfNeed: '', earlyReason: '', overlapReason: '' },
    send: ({ statementOfNeed, ...reasons }, key) => {
      const headers = idempotent(key);
      const paymentIds = payments.map(({ id }) => id);
      return step === 'request'
        ? requestPayments({ headers, body: { paymentIds, statementOfNeed, ...reasonsOf(reasons) } })
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
      {step === 'request' && bases.some(({ early }) => early) && (
        <TextArea
          label="Why can they not wait?"
          hint="Some are not due for weeks. The reason is kept with each of these."
          {...form.field('earlyReason', 'Say why this cannot wait')}
        />
      )}
      {step === 'request' &&
        (bases.some(({ coveredTwiceBy }) => coveredTwiceBy.length > 0) ||
          form.formState.errors.overlapReason !== undefined) && (
          <TextArea
            label="Why are days paid twice?"
            hint="Other payments cover some of the same days. The reason is kept with each of these."
            {...form.field('overlapReason')}
          />
        )}
      <p>{CONSEQUENCES[step]}</p>
    </Form>
  );
}
