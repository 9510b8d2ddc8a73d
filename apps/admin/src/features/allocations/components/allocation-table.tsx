import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { countText } from '../../../lib/formatters.js';
import type { AllocationRow } from '../allocations-types.js';

const COLUMNS: readonly Column<AllocationRow>[] = [
  {
    key: 'reference',
    heading: 'Allocation',
    rowHeading: true,
    sortKey: 'reference',
    cell: (allocation) => (
      <>
        <Link to="/allocations/$id" params={{ id: allocation.id }}>
          {allocation.reference}
        </Link>
        {allocation.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'title', heading: 'Title', cell: ({ title }) => title },
  { key: 'fund', heading: 'Fund', cell: ({ fundCode }) => fundCode },
  {
    key: 'year',
    heading: 'Year',
    sortKey: 'financialYear',
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: ({ status }) => <StatusTag thing="allocation" status={status} />,
  },
  {
    key: 'areas',
    heading: 'Areas',
    numeric: true,
    cell: ({ areaCount }) => countText(areaCount),
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sortKey: 'amountPence',
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
];

interface AllocationTableProps {
  readonly allocations: readonly AllocationRow[];
  readonly sort?: string | undefined;
  /** What to say where there are none. */
  readonly empty?: string;
}

/** The allocations, each with the year and the amount that it splits. */
export function AllocationTable({ allocations, sort, empty }: AllocationTableProps) {
  return (
    <DataTable
      caption="Allocations"
      captionHidden
      columns={COLUMNS}
      rows={allocations}
      rowKey={({ id }) => id}
      sort={sort}
      empty={empty ?? 'No allocation matches these filters. Clear a filter to see more.'}
    />
  );
}
