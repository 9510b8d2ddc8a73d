import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardAllocation } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardAllocationResponse } from '../../../lib/api/generated/types.gen.js';
import { basisPointsText, signedMoneyText, signedShareText } from '../../../lib/formatters.js';

type AllocatedShare = GetAwardAllocationResponse['shares'][number];

function columnsOf(found: GetAwardAllocationResponse): readonly Column<AllocatedShare>[] {
  return [
    {
      key: 'area',
      heading: 'Area',
      rowHeading: true,
      cell: ({ areaName }) => areaName,
      total: <strong>All areas of this award</strong>,
    },
    {
      key: 'share',
      heading: 'Share of the whole',
      numeric: true,
      cell: ({ weight, shareBasisPoints }) => (
        <>
          {weight}
          {shareBasisPoints !== null && (
            <span className="al_small al_under">{basisPointsText(shareBasisPoints)}</span>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      heading: 'Allocated',
      numeric: true,
      cell: ({ amountPence }) => <Money pence={amountPence} />,
      total: (
        <strong>
          <Money pence={found.amountPence} />
        </strong>
      ),
    },
    {
      key: 'previous',
      heading: 'Year before',
      numeric: true,
      cell: ({ previousPence }) =>
        previousPence === null ? (
          <span className="al_secondary">None</span>
        ) : (
          <Money pence={previousPence} />
        ),
      total: found.previousPence === null ? '' : <Money pence={found.previousPence} />,
    },
    {
      key: 'difference',
      heading: 'Difference',
      numeric: true,
      cell: ({ differencePence, differenceBasisPoints }) =>
        differencePence === null ? (
          ''
        ) : (
          <>
            {signedMoneyText(differencePence)}
            {differenceBasisPoints !== null && (
              <span className="al_small al_under">{signedShareText(differenceBasisPoints)}</span>
            )}
          </>
        ),
    },
  ];
}

/** The allocation that an award was made from, on the award's page: the shares of its areas beside the year before. */
export function AllocationPanel({ awardId }: { awardId: string }) {
  return (
    <section aria-labelledby="allocation-heading">
      <h2 id="allocation-heading">Allocation</h2>
      <Loaded query={apiQuery(getAwardAllocation, { path: { id: awardId } })}>
        {(found) => (
          <>
            <SummaryList
              items={[
                {
                  key: 'Made by',
                  value: (
                    <>
                      <Link to="/allocations/$id" params={{ id: found.allocationId }}>
                        {found.allocationReference}
                      </Link>
                      , <Money pence={found.totalPence} /> of {found.financialYear} split over{' '}
                      {found.areaCount} areas in {found.awardCount} awards
                    </>
                  ),
                },
                { key: 'Shares', value: found.basis },
              ]}
            />
            <DataTable
              caption="What each area of this award was allocated"
              columns={columnsOf(found)}
              rows={found.shares}
              rowKey={({ areaCode }) => areaCode}
              empty="This award has no areas."
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
