import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { CallRow } from '../calls-types.js';

const COLUMNS: readonly Column<CallRow>[] = [
  {
    key: 'title',
    heading: 'Call',
    rowHeading: true,
    sortKey: 'title',
    cell: (call) => (
      <Link to="/calls/$id" params={{ id: call.id }}>
        {call.title}
      </Link>
    ),
  },
  { key: 'fund', heading: 'Fund', cell: (call) => call.fundName },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (call) => <StatusTag thing="call" status={call.status} />,
  },
  {
    key: 'opensOn',
    heading: 'Opens',
    sortKey: 'opensOn',
    cell: (call) => <DateText date={call.opensOn} />,
  },
  {
    key: 'closesOn',
    heading: 'Closes',
    sortKey: 'closesOn',
    cell: (call) => <DateText date={call.closesOn} />,
  },
  { key: 'years', heading: 'Pays in', cell: (call) => call.financialYears.join(', ') },
];

interface CallTableProps {
  readonly calls: readonly CallRow[];
  readonly sort?: string | undefined;
  /** What to say where there are none. */
  readonly empty?: string;
}

/** The calls, newest first. */
export function CallTable({ calls, sort, empty }: CallTableProps) {
  return (
    <DataTable
      caption="Calls"
      captionHidden
      columns={COLUMNS}
      rows={calls}
      rowKey={(call) => call.id}
      sort={sort}
      empty={empty ?? 'No call matches these filters. Clear a filter to see more.'}
    />
  );
}
