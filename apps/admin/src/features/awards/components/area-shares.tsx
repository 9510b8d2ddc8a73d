import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import type { Award } from '../awards-types.js';

type Share = Award['shares'][number];

interface AreaSharesProps {
  /** What the table shows, for people who hear the page. */
  readonly caption: string;
  readonly shares: readonly Share[];
  /** What the shares add up to, in pence. */
  readonly totalPence: number;
}

/** What each area gets of an amount, with the total. Nothing where there are no shares. */
export function AreaShares({ caption, shares, totalPence }: AreaSharesProps) {
  if (shares.length === 0) return null;
  const columns: readonly Column<Share>[] = [
    {
      key: 'area',
      heading: 'Alcohol and drug partnership',
      rowHeading: true,
      cell: ({ areaName }) => areaName,
      total: <strong>All partnerships</strong>,
    },
    {
      key: 'amount',
      heading: 'Share',
      numeric: true,
      cell: ({ amountPence }) => <Money pence={amountPence} />,
      total: (
        <strong>
          <Money pence={totalPence} />
        </strong>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={shares}
      rowKey={({ areaCode }) => areaCode}
      empty="There are no shares."
      narrow="scroll"
    />
  );
}
