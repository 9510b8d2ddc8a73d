import { Link } from '@tanstack/react-router';
import { Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardAllocation } from '../../../lib/api/generated/sdk.gen.js';
import {
  basisPointsText,
  moneyText,
  signedMoneyText,
  signedShareText,
} from '../../../lib/formatters.js';

/** The area share that an award was made from, on the award's page. Empty for other awards. */
export function AllocationPanel({ awardId }: { awardId: string }) {
  return (
    <section aria-labelledby="allocation-heading">
      <h2 id="allocation-heading">Allocation</h2>
      <Loaded query={apiQuery(getAwardAllocation, { path: { id: awardId } })}>
        {(found) => (
          <SummaryList
            items={[
              {
                key: 'Made by',
                value: (
                  <>
                    <Link to="/allocations/$id" params={{ id: found.allocationId }}>
                      {found.allocationReference}
                    </Link>
                    , {moneyText(found.totalPence)} of {found.financialYear} split over{' '}
                    {found.areaCount} areas
                  </>
                ),
              },
              { key: 'Area', value: found.areaName },
              {
                key: 'Share',
                value: `${found.weight}${found.shareBasisPoints === null ? '' : ` (${basisPointsText(found.shareBasisPoints)})`}: ${found.basis}`,
              },
              {
                key: 'Year before',
                value:
                  found.previousPence === null || found.differencePence === null
                    ? 'None'
                    : `${moneyText(found.previousPence)}; ${signedMoneyText(found.differencePence)} ${found.differenceBasisPoints === null ? '' : `(${signedShareText(found.differenceBasisPoints)})`}`,
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
