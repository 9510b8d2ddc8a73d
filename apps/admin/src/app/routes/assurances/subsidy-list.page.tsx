import { SUBSIDY_LIST } from '@almoner/domain/assurances';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { SUBSIDY_CELLS } from '../../../features/assurances/components/subsidy-cells.js';
import { listSubsidies, totalSubsidies } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/subsidies');

/** The awards that are subsidies, and what of them was published or has to be. */
export function SubsidyListPage() {
  return (
    <>
      <PageHeading title="Subsidies" />
      <Permitted permission="awards.read-assurance">
        <p>
          Awards that are subsidies under the Subsidy Control Act 2022, and their entries on the
          public subsidy database. The last day for an entry is counted from the approval of the
          award, or from the change of what was published.
        </p>
        <ListView
          list={SUBSIDY_LIST}
          address={route.useSearch()}
          requests={{ list: listSubsidies, totals: totalSubsidies }}
          cells={SUBSIDY_CELLS}
        />
      </Permitted>
    </>
  );
}
