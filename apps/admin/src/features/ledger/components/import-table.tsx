import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { countText } from '../../../lib/formatters.js';
import { profileLabel } from '../ledger-labels.js';
import type { ImportRow } from '../ledger-types.js';

function count(value: number | null): string {
  return value === null ? 'Not yet' : countText(value);
}

const COLUMNS: readonly Column<ImportRow>[] = [
  {
    key: 'file',
    heading: 'File',
    rowHeading: true,
    sortKey: 'fileName',
    cell: (row) => (
      <Link to="/ledger-imports/$id" params={{ id: row.id }}>
        {row.fileName}
      </Link>
    ),
  },
  { key: 'profile', heading: 'Kind', cell: (row) => profileLabel(row.profile) },
  {
    key: 'uploaded',
    heading: 'Uploaded',
    sortKey: 'uploadedAt',
    cell: (row) => (
      <>
        <InstantText instant={row.uploadedAt} />, {row.uploadedByName}
      </>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: (row) => <StatusTag thing="ledger-import" status={row.status} />,
  },
  { key: 'errors', heading: 'Errors', numeric: true, cell: (row) => countText(row.counts.error) },
  {
    key: 'imported',
    heading: 'Imported',
    numeric: true,
    cell: (row) => count(row.importedCount),
  },
  { key: 'matched', heading: 'Matched', numeric: true, cell: (row) => count(row.matchedCount) },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: (row) => <Money pence={row.amountPence} />,
  },
];

interface ImportTableProps {
  readonly imports: readonly ImportRow[];
  readonly sort: string | undefined;
}

/** The ledger files that were uploaded. */
export function ImportTable({ imports, sort }: ImportTableProps) {
  return (
    <DataTable
      caption="Ledger files"
      captionHidden
      columns={COLUMNS}
      rows={imports}
      rowKey={(row) => row.id}
      sort={sort}
      empty="No ledger file was uploaded yet."
    />
  );
}
