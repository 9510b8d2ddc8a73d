import { AWARD_YEAR_LIST } from '@almoner/domain/awards';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { AWARD_YEAR_CELLS } from '../../../features/awards/components/award-year-cells.js';
import { listAwardYears, totalAwardYears } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/award-years');

/** What awards have of budgets, by award and financial year: what is behind "reserved" and "indicative". */
export function AwardYearListPage() {
  const address = route.useSearch();
  return (
    <>
      <PageHeading title="Award years" />
      <Permitted permission="budgets.read">
        <p>
          What each award has of a budget in each financial year. An indicative year stays reserved
          until it is confirmed.
        </p>
        <ListView
          list={AWARD_YEAR_LIST}
          address={address}
          requests={{ list: listAwardYears, totals: totalAwardYears }}
          cells={AWARD_YEAR_CELLS}
        />
      </Permitted>
    </>
  );
}
