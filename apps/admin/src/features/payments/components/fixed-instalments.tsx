import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ScheduledPayment } from '../payments-types.js';

const COLUMNS: readonly Column<ScheduledPayment>[] = [
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
  {
    key: 'year',
    heading: 'Year',
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
  },
  { key: 'due', heading: 'Due', cell: ({ dueOn }) => <DateText date={dueOn} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="payment" status={status} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
];

/** The instalments that were already requested. They count towards the schedule, but cannot be changed in it. */
export function FixedInstalments({ instalments }: { instalments: readonly ScheduledPayment[] }) {
  const fixed = instalments.filter(({ planned }) => !planned);
  if (fixed.length === 0) return null;
  return (
    <section aria-labelledby="fixed-heading">
      <h2 id="fixed-heading">Already asked for</h2>
      <p>These count towards their year and stay as they are.</p>
      <DataTable
        caption="Instalments that were asked for"
        captionHidden
        columns={COLUMNS}
        rows={fixed}
        rowKey={({ id }) => id}
        empty="None."
      />
    </section>
  );
}
