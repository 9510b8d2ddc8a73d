import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { LedgerLineRow } from '../ledger-types.js';

const COLUMNS: readonly Column<LedgerLineRow>[] = [
  {
    key: 'reference',
    heading: 'Line',
    rowHeading: true,
    sortKey: 'reference',
    cell: (line) => (
      <Link to="/ledger-lines/$id" params={{ id: line.id }}>
        {line.reference || 'No reference'}
      </Link>
    ),
  },
  {
    key: 'date',
    heading: 'Date',
    sortKey: 'date',
    cell: (line) => <DateText date={line.date} />,
  },
  { key: 'payee', heading: 'Payee', sortKey: 'payee', cell: (line) => line.payee },
  {
    key: 'status',
    heading: 'Status',
    cell: (line) => <StatusTag thing="ledger-line" status={line.status} />,
  },
  {
    key: 'payment',
    heading: 'Payment',
    cell: (line) =>
      line.paymentId ? (
        <Link to="/payments/$id" params={{ id: line.paymentId }}>
          {line.paymentReference}
        </Link>
      ) : (
        'None'
      ),
  },
  {
    key: 'file',
    heading: 'File and row',
    cell: (line) => (
      <>
        <Link to="/ledger-imports/$id" params={{ id: line.importId }}>
          {line.fileName}
        </Link>
        , row {line.rowNumber}
      </>
    ),
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sortKey: 'amountPence',
    cell: (line) => <Money pence={line.amountPence} />,
  },
];

interface LineTableProps {
  readonly lines: readonly LedgerLineRow[];
  readonly sort: string | undefined;
}

/** The lines of the ledger, each with the payment it confirms. */
export function LineTable({ lines, sort }: LineTableProps) {
  return (
    <DataTable
      caption="Ledger lines"
      captionHidden
      columns={COLUMNS}
      rows={lines}
      rowKey={(line) => line.id}
      sort={sort}
      empty="No ledger line matches these filters. Clear a filter to see more."
    />
  );
}
