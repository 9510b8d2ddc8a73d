import { FUND_KIND_LABELS } from '@almoner/domain/funds';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { FundRow } from '../funds-types.js';

const COLUMNS: readonly Column<FundRow>[] = [
  {
    key: 'name',
    heading: 'Fund',
    rowHeading: true,
    sortKey: 'name',
    cell: (fund) => (
      <>
        <Link to="/funds/$id" params={{ id: fund.id }}>
          {fund.name}
        </Link>
        {fund.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'code', heading: 'Code', sortKey: 'code', cell: (fund) => fund.code },
  {
    key: 'kind',
    heading: 'Kind',
    sortKey: 'kind',
    cell: (fund) => FUND_KIND_LABELS[fund.kind],
  },
  { key: 'programme', heading: 'Programme', cell: (fund) => fund.programmeName ?? 'None' },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (fund) => <StatusTag thing="fund" status={fund.status} />,
  },
  {
    key: 'annual',
    heading: 'A year',
    numeric: true,
    cell: (fund) => <Money pence={fund.annualAmountPence} />,
  },
  {
    key: 'total',
    heading: 'In all',
    numeric: true,
    cell: (fund) => <Money pence={fund.totalAmountPence} />,
  },
  {
    key: 'note',
    heading: 'As published',
    cell: (fund) => fund.amountNote || 'No amount is published',
  },
];

interface FundTableProps {
  readonly funds: readonly FundRow[];
  readonly sort: string | undefined;
}

/** The funds, each with the amounts that its public source gives. */
export function FundTable({ funds, sort }: FundTableProps) {
  return (
    <DataTable
      caption="Funds"
      captionHidden
      columns={COLUMNS}
      rows={funds}
      rowKey={(fund) => fund.id}
      sort={sort}
      empty="No fund matches these filters. Clear a filter to see more."
    />
  );
}
