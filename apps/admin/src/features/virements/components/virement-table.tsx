import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { sideName } from '../virements-labels.js';
import type { VirementRow } from '../virements-types.js';

const COLUMNS: readonly Column<VirementRow>[] = [
  {
    key: 'reference',
    heading: 'Virement',
    rowHeading: true,
    sortKey: 'reference',
    cell: (virement) => (
      <>
        <Link to="/virements/$id" params={{ id: virement.id }}>
          {virement.reference}
        </Link>
        {virement.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'from', heading: 'From', cell: (virement) => sideName(virement.from) },
  { key: 'to', heading: 'To', cell: (virement) => sideName(virement.to) },
  {
    key: 'status',
    heading: 'Status',
    cell: (virement) => <StatusTag thing="virement" status={virement.status} />,
  },
  {
    key: 'requested',
    heading: 'Requested',
    sortKey: 'requestedAt',
    cell: (virement) => (
      <>
        <InstantText instant={virement.requestedAt} /> by {virement.requestedByName}
      </>
    ),
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sortKey: 'amountPence',
    cell: (virement) => <Money pence={virement.amountPence} />,
  },
];

interface VirementTableProps {
  readonly virements: readonly VirementRow[];
  readonly sort: string | undefined;
}

/** Virements, each with the two budgets it is between. */
export function VirementTable({ virements, sort }: VirementTableProps) {
  return (
    <DataTable
      caption="Virements"
      captionHidden
      columns={COLUMNS}
      rows={virements}
      rowKey={(virement) => virement.id}
      sort={sort}
      empty="No virement matches these filters. Clear a filter to see more."
    />
  );
}
