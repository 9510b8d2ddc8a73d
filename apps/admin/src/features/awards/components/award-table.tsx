import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AwardRow } from '../awards-types.js';

const COLUMNS: readonly Column<AwardRow>[] = [
  {
    key: 'reference',
    heading: 'Award',
    rowHeading: true,
    sortKey: 'reference',
    cell: (award) => (
      <>
        <Link to="/awards/$id" params={{ id: award.id }}>
          {award.reference}
        </Link>
        {award.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'title', heading: 'Title', sortKey: 'title', cell: (award) => award.title },
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (award) => award.organisationName,
  },
  { key: 'fund', heading: 'Fund', cell: (award) => award.fundCode },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (award) => <StatusTag thing="award" status={award.status} />,
  },
  {
    key: 'amount',
    heading: 'Up to',
    numeric: true,
    sortKey: 'amountPence',
    cell: (award) => <Money pence={award.amountPence} />,
  },
  {
    key: 'paid',
    heading: 'Paid',
    numeric: true,
    cell: (award) => <Money pence={award.paidPence} />,
  },
];

interface AwardTableProps {
  readonly awards: readonly AwardRow[];
  readonly sort: string | undefined;
  /** The box that chooses a row; without it rows are not chosen. */
  readonly selectBox?: ((award: AwardRow) => ReactNode) | undefined;
}

/** The awards, each with what it agrees to and what of it is paid. */
export function AwardTable({ awards, sort, selectBox }: AwardTableProps) {
  const select: Column<AwardRow>[] = selectBox
    ? [{ key: 'select', heading: 'Select', cell: selectBox }]
    : [];
  return (
    <DataTable
      caption="Awards"
      captionHidden
      columns={[...select, ...COLUMNS]}
      rows={awards}
      rowKey={(award) => award.id}
      sort={sort}
      empty="No award matches these filters. Clear a filter to see more."
    />
  );
}
