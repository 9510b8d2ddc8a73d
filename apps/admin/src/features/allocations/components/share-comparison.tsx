import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import {
  basisPointsText,
  moneyText,
  signedMoneyText,
  signedShareText,
} from '../../../lib/formatters.js';
import type { Allocation, AreaShare } from '../allocations-types.js';

function Award({ share }: { share: AreaShare }) {
  if (share.awardId === null) return <span className="al_secondary">None</span>;
  return (
    <>
      <Link to="/awards/$id" params={{ id: share.awardId }}>
        {share.awardReference}
      </Link>{' '}
      <span className="al_small">{share.awardStatusWords}</span>
    </>
  );
}

function Difference({ share }: { share: AreaShare }) {
  if (share.differencePence === null) return <span className="al_secondary">No year before</span>;
  return (
    <>
      {signedMoneyText(share.differencePence)}
      {share.differenceBasisPoints !== null && (
        <span className="al_small al_under">{signedShareText(share.differenceBasisPoints)}</span>
      )}
      {share.losesMuch && <strong className="al_small al_under">Loses more than the limit</strong>}
    </>
  );
}

function sumOf(shares: readonly AreaShare[], part: (share: AreaShare) => number | null): number {
  return shares.reduce((total, share) => total + (part(share) ?? 0), 0);
}

function columns(allocation: Allocation): readonly Column<AreaShare>[] {
  const { shares, splitPence, previousPence, status } = allocation;
  const award: Column<AreaShare> = {
    key: 'award',
    heading: 'Award',
    cell: (share) => <Award share={share} />,
  };
  return [
    {
      key: 'area',
      heading: 'Area',
      rowHeading: true,
      cell: ({ areaName }) => areaName,
      total: <strong>All areas</strong>,
    },
    {
      key: 'organisation',
      heading: 'Goes to',
      cell: ({ organisationName, healthBoardName }) =>
        organisationName ?? healthBoardName ?? <span className="al_secondary">Not chosen</span>,
    },
    {
      key: 'weight',
      heading: 'Share',
      numeric: true,
      cell: ({ weight, shareBasisPoints }) => (
        <>
          {weight ?? <span className="al_secondary">None</span>}
          {shareBasisPoints !== null && (
            <span className="al_small al_under">{basisPointsText(shareBasisPoints)}</span>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: ({ amountPence }) => (amountPence === null ? '' : <Money pence={amountPence} />),
      total: <strong>{moneyText(splitPence)}</strong>,
    },
    {
      key: 'previous',
      heading: 'Year before',
      numeric: true,
      cell: (share) =>
        share.previousPence === null ? (
          <span className="al_secondary">None</span>
        ) : (
          <Money pence={share.previousPence} />
        ),
      total: previousPence === null ? '' : <strong>{moneyText(previousPence)}</strong>,
    },
    {
      key: 'difference',
      heading: 'Difference',
      numeric: true,
      cell: (share) => <Difference share={share} />,
      total:
        previousPence === null ? (
          ''
        ) : (
          <strong>
            {signedMoneyText(sumOf(shares, ({ differencePence }) => differencePence))}
          </strong>
        ),
    },
    ...(status === 'committed' ? [award] : []),
  ];
}

/** What each area gets, beside the year before. The last row has the totals. */
export function ShareComparison({ allocation }: { allocation: Allocation }) {
  return (
    <DataTable
      caption="What each area gets"
      captionHidden
      columns={columns(allocation)}
      rows={allocation.shares}
      rowKey={({ areaCode }) => areaCode}
      empty="There are no areas of this kind."
    />
  );
}
