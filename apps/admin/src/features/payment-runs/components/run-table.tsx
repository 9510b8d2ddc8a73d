import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { PaymentRunRow } from '../payment-runs-types.js';

const COLUMNS: readonly Column<PaymentRunRow>[] = [
  {
    key: 'reference',
    heading: 'Run',
    rowHeading: true,
    sortKey: 'reference',
    cell: (run) => (
      <>
        <Link to="/payment-runs/$id" params={{ id: run.id }}>
          {run.reference}
        </Link>
        {run.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: (run) => <StatusTag thing="payment-run" status={run.status} />,
  },
  {
    key: 'payOn',
    heading: 'Pay on',
    sortKey: 'payOn',
    cell: (run) => <DateText date={run.payOn} />,
  },
  { key: 'funds', heading: 'Funds', cell: (run) => run.fundCodes.join(', ') },
  { key: 'prepared', heading: 'Prepared by', cell: (run) => run.preparedByName ?? 'At release' },
  {
    key: 'released',
    heading: 'Released by',
    cell: (run) => run.releasedByName ?? <span className="al_secondary">Not yet</span>,
  },
  { key: 'count', heading: 'Payments', numeric: true, cell: (run) => run.paymentCount },
  {
    key: 'total',
    heading: 'Total',
    numeric: true,
    sortKey: 'totalPence',
    cell: (run) => <Money pence={run.totalPence} />,
  },
];

interface RunTableProps {
  readonly runs: readonly PaymentRunRow[];
  readonly sort: string | undefined;
}

/** Payment runs, the latest day first. */
export function RunTable({ runs, sort }: RunTableProps) {
  return (
    <DataTable
      caption="Payment runs"
      captionHidden
      columns={COLUMNS}
      rows={runs}
      rowKey={(run) => run.id}
      sort={sort}
      empty="No payment run matches these filters. Clear a filter to see more."
    />
  );
}
