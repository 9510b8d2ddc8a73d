import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ApplicationRow } from '../api/list-applications.js';

const COLUMNS: readonly Column<ApplicationRow>[] = [
  {
    key: 'title',
    heading: 'Project',
    rowHeading: true,
    sortKey: 'title',
    cell: (application) => (
      <Link to="/applications/$id" params={{ id: application.id }}>
        {application.title || application.reference}
      </Link>
    ),
  },
  { key: 'call', heading: 'Applied to', cell: (application) => application.callTitle },
  {
    key: 'status',
    heading: 'Status',
    cell: (application) => <StatusTag thing="application" status={application.status} />,
  },
  {
    key: 'submitted',
    heading: 'Sent',
    sortKey: 'submittedAt',
    cell: (application) => <InstantText instant={application.submittedAt} none="Not sent yet" />,
  },
  {
    key: 'amount',
    heading: 'Asks for',
    numeric: true,
    cell: ({ amountRequestedPence: amount }) =>
      amount === null ? 'Not entered yet' : <Money pence={amount} />,
  },
  { key: 'reference', heading: 'Reference', cell: (application) => application.reference },
];

interface OwnApplicationTableProps {
  readonly applications: readonly ApplicationRow[];
  readonly sort: string | undefined;
}

/** An organisation's own applications. */
export function OwnApplicationTable({ applications, sort }: OwnApplicationTableProps) {
  return (
    <DataTable
      caption="Your applications"
      captionHidden
      columns={COLUMNS}
      rows={applications}
      rowKey={(application) => application.id}
      sort={sort}
      empty="You have no application like this."
    />
  );
}
