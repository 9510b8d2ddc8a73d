import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { Link } from '@tanstack/react-router';
import { totalsByFund, type FundTotal } from '../payment-selection.js';
import type { CheckedPayment } from '../payments-types.js';

const TOTALS: readonly Column<FundTotal>[] = [
  { key: 'fund', heading: 'Fund', rowHeading: true, cell: ({ fundCode }) => fundCode },
  { key: 'count', heading: 'Payments', numeric: true, cell: ({ count }) => count },
  { key: 'sum', heading: 'Amount', numeric: true, cell: ({ sum }) => sum },
];

const PAYMENT: readonly Column<CheckedPayment>[] = [
  {
    key: 'reference',
    heading: 'Payment',
    rowHeading: true,
    cell: ({ id, reference }) => (
      <Link to="/payments/$id" params={{ id }}>
        {reference}
      </Link>
    ),
  },
  { key: 'organisation', heading: 'Organisation', cell: (payment) => payment.organisationName },
];

const AMOUNT: Column<CheckedPayment> = {
  key: 'amount',
  heading: 'Amount',
  numeric: true,
  cell: ({ amountPence }) => <Money pence={amountPence} />,
};

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
          columns={[...PAYMENT, AMOUNT]}
          rows={included}
          rowKey={({ id }) => id}
          empty=""
        />
      )}
      {leftOut.length > 0 && (
        <DataTable
          caption="Left out"
          columns={[...PAYMENT, REASON, AMOUNT]}
          rows={leftOut}
          rowKey={({ id }) => id}
          empty=""
        />
      )}
    </>
  );
}
