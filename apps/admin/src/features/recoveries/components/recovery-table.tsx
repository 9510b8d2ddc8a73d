import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { RecoveryRow } from '../recoveries-types.js';

const COLUMNS: readonly Column<RecoveryRow>[] = [
  {
    key: 'reference',
    heading: 'Recovery',
    rowHeading: true,
    sortKey: 'reference',
    cell: (recovery) => (
      <>
        <Link to="/recoveries/$id" params={{ id: recovery.id }}>
          {recovery.reference}
        </Link>
        {recovery.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'payment',
    heading: 'Of payment',
    cell: (recovery) => (
      <Link to="/payments/$id" params={{ id: recovery.paymentId }}>
        {recovery.paymentReference}
      </Link>
    ),
  },
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (recovery) => recovery.organisationName,
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (recovery) => <StatusTag thing="recovery" status={recovery.status} />,
  },
  {
    key: 'requested',
    heading: 'Requested',
    sortKey: 'requestedAt',
    cell: (recovery) => <InstantText instant={recovery.requestedAt} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sortKey: 'amountPence',
    cell: (recovery) => <Money pence={recovery.amountPence} />,
  },
];

interface RecoveryTableProps {
  readonly recoveries: readonly RecoveryRow[];
  readonly sort?: string | undefined;
}

/** Recoveries, the latest first. On the page of one record they are not sorted anew. */
export function RecoveryTable({ recoveries, sort }: RecoveryTableProps) {
  return (
    <DataTable
      caption="Recoveries"
      captionHidden
      columns={sort === undefined ? COLUMNS.map(({ sortKey: _key, ...column }) => column) : COLUMNS}
      rows={recoveries}
      rowKey={(recovery) => recovery.id}
      sort={sort}
      empty="No recovery matches these filters. Clear a filter to see more."
    />
  );
}
