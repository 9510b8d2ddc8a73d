import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { fundsText } from '../delegations-labels.js';
import type { DelegationRow } from '../delegations-types.js';

const COLUMNS: readonly Column<DelegationRow>[] = [
  {
    key: 'people',
    heading: 'Who for whom',
    rowHeading: true,
    cell: (delegation) => (
      <>
        <Link to="/delegations/$id" params={{ id: delegation.id }}>
          {delegation.toName} for {delegation.fromName}
        </Link>
        {delegation.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'funds', heading: 'Funds', cell: fundsText },
  {
    key: 'startsOn',
    heading: 'First day',
    sortKey: 'startsOn',
    cell: ({ startsOn }) => <DateText date={startsOn} />,
  },
  {
    key: 'endsOn',
    heading: 'Last day',
    sortKey: 'endsOn',
    cell: ({ endsOn }) => <DateText date={endsOn} />,
  },
  { key: 'state', heading: 'State', cell: ({ stateWords }) => stateWords },
  { key: 'approvals', heading: 'Approvals', numeric: true, cell: ({ approvals }) => approvals },
];

interface DelegationTableProps {
  readonly delegations: readonly DelegationRow[];
  readonly sort?: string | undefined;
}

/** Who approves payments in whose name, for how long, and how often it was done. */
export function DelegationTable({ delegations, sort }: DelegationTableProps) {
  return (
    <DataTable
      caption="Delegations"
      captionHidden
      columns={COLUMNS}
      rows={delegations}
      rowKey={({ id }) => id}
      sort={sort}
      empty="Nobody approves payments in anybody else’s name here."
    />
  );
}
