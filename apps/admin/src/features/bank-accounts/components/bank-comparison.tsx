import { type Column, DataTable } from '../../../components/data-table.js';
import type { WaitingBankAccount } from '../bank-accounts-types.js';
import { BankMask } from './bank-mask.js';

interface Row {
  readonly what: string;
  readonly before: React.ReactNode;
  readonly after: React.ReactNode;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'what', heading: 'Detail', rowHeading: true, cell: (row) => row.what },
  { key: 'before', heading: 'Paid to so far', cell: (row) => row.before },
  { key: 'after', heading: 'To be verified', cell: (row) => row.after },
];

function masked(mask: string | null | undefined) {
  return mask ? <BankMask mask={mask} /> : <span className="al_secondary">None</span>;
}

function rowsOf(waiting: WaitingBankAccount): Row[] {
  const before = waiting.replaces;
  const nothing = <span className="al_secondary">None</span>;
  const rows: Row[] = [
    { what: 'Name', before: before?.accountName ?? nothing, after: waiting.accountName },
    {
      what: 'Sort code',
      before: masked(before?.sortCodeMask),
      after: masked(waiting.sortCodeMask),
    },
    {
      what: 'Account number',
      before: masked(before?.accountNumberMask),
      after: masked(waiting.accountNumberMask),
    },
  ];
  const roll = {
    what: 'Roll number',
    before: masked(before?.rollNumberMask),
    after: masked(waiting.rollNumberMask),
  };
  return waiting.rollNumberMask || before?.rollNumberMask ? [...rows, roll] : rows;
}

/** The set that waits to be verified beside the one in use, both masked. */
export function BankComparison({ waiting }: { waiting: WaitingBankAccount }) {
  return (
    <DataTable
      caption="What changes"
      captionHidden
      columns={COLUMNS}
      rows={rowsOf(waiting)}
      rowKey={(row) => row.what}
      empty=""
    />
  );
}
