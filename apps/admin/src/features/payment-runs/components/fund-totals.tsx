import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { totalOf, totalsByFund, type Counted, type FundTotal } from '../run-totals.js';

function columnsOf(payments: readonly Counted[]): readonly Column<FundTotal>[] {
  return [
    { key: 'fund', heading: 'Fund', rowHeading: true, cell: (fund) => fund.fundName, total: 'All' },
    {
      key: 'count',
      heading: 'Payments',
      numeric: true,
      cell: (fund) => fund.count,
      total: payments.length,
    },
    {
      key: 'total',
      heading: 'Total',
      numeric: true,
      cell: (fund) => <Money pence={fund.totalPence} />,
      total: <Money pence={totalOf(payments)} />,
    },
  ];
}

/** The totals of payments by fund and overall. */
export function FundTotals({ payments }: { payments: readonly Counted[] }) {
  return (
    <DataTable
      caption="Totals by fund"
      columns={columnsOf(payments)}
      rows={totalsByFund(payments)}
      rowKey={(fund) => fund.fundCode}
      empty="Nothing is chosen."
      narrow="scroll"
    />
  );
}
