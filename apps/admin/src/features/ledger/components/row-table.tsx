import { LEDGER_ROW_GROUP_WORDS } from '@almoner/domain/ledger';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, Money } from '../../../components/figures.js';
import type { LedgerRow } from '../ledger-types.js';

function Faults({ row }: { row: LedgerRow }) {
  return (
    <ul className="al_faults">
      {row.errors.map(({ column, detail }) => (
        <li key={`${column} ${detail}`}>
          <strong>{column}:</strong> {detail}
        </li>
      ))}
    </ul>
  );
}

const READ: readonly Column<LedgerRow>[] = [
  { key: 'date', heading: 'Date', cell: (row) => <DateText date={row.date} none="Not read" /> },
  { key: 'reference', heading: 'Reference', cell: (row) => row.reference },
  { key: 'payee', heading: 'Payee', cell: (row) => row.payee },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: (row) => (row.amountPence === null ? 'Not read' : <Money pence={row.amountPence} />),
  },
];

const NUMBER: Column<LedgerRow> = {
  key: 'row',
  heading: 'Row',
  rowHeading: true,
  cell: (row) => row.rowNumber,
};

const FAULTS: readonly Column<LedgerRow>[] = [
  { key: 'faults', heading: 'What is wrong', cell: (row) => <Faults row={row} /> },
  { key: 'cells', heading: 'The row as it is', cell: (row) => row.cells.join(' | ') },
];

const GROUP: Column<LedgerRow> = {
  key: 'group',
  heading: 'Group',
  cell: (row) => LEDGER_ROW_GROUP_WORDS[row.group],
};

interface RowTableProps {
  readonly rows: readonly LedgerRow[];
  readonly group: LedgerRow['group'] | undefined;
}

/** Rows of a ledger file, with their row numbers in the spreadsheet. */
export function RowTable({ rows, group }: RowTableProps) {
  const columns =
    group === 'error' ? [NUMBER, ...FAULTS] : [NUMBER, ...(group ? [] : [GROUP]), ...READ];
  return (
    <DataTable
      caption={group ? LEDGER_ROW_GROUP_WORDS[group] : 'All rows'}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.rowNumber)}
      empty="The file has no rows of this kind."
    />
  );
}
