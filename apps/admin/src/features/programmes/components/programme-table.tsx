import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { countText } from '../../../lib/formatters.js';
import type { ProgrammeRow } from '../programmes-types.js';

const COLUMNS: readonly Column<ProgrammeRow>[] = [
  {
    key: 'name',
    heading: 'Programme',
    rowHeading: true,
    sortKey: 'name',
    cell: (programme) => (
      <Link to="/programmes/$id" params={{ id: programme.id }}>
        {programme.name}
      </Link>
    ),
  },
  { key: 'code', heading: 'Code', sortKey: 'code', cell: (programme) => programme.code },
  {
    key: 'funds',
    heading: 'Funds',
    numeric: true,
    cell: (programme) => countText(programme.funds.length),
  },
  {
    key: 'total',
    heading: 'A year',
    numeric: true,
    cell: (programme) => <Money pence={programme.annualTotalPence} />,
  },
];

interface ProgrammeTableProps {
  readonly programmes: readonly ProgrammeRow[];
  readonly sort: string | undefined;
}

/** The programmes, each with what its funds add up to in a year. */
export function ProgrammeTable({ programmes, sort }: ProgrammeTableProps) {
  return (
    <DataTable
      caption="Programmes"
      columns={COLUMNS}
      rows={programmes}
      rowKey={(programme) => programme.id}
      sort={sort}
      empty="There are no programmes yet."
    />
  );
}
