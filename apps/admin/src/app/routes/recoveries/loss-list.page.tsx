import { LOSS_LIST } from '@almoner/domain/recoveries';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { LOSS_CELLS } from '../../../features/recoveries/components/loss-cells.js';
import { LossesByYear } from '../../../features/recoveries/components/losses-by-year.js';
import { listLosses, totalLosses } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/losses');

/** The register of losses: what was written off or waived of recoveries, by financial year. */
export function LossListPage() {
  const address = route.useSearch();
  return (
    <>
      <PageHeading title="Register of losses" />
      <Permitted permission="recoveries.read-losses">
        <p>
          Money that was paid, had to come back, and is not asked for any more: written off or
          waived, by the approval of other people than who asked for it.
        </p>
        <LossesByYear />
        <h2>Write-offs and waivers</h2>
        <ListView
          list={LOSS_LIST}
          address={address}
          requests={{ list: listLosses, totals: totalLosses }}
          cells={LOSS_CELLS}
          filtered
          none="Nothing has been written off or waived."
        />
      </Permitted>
    </>
  );
}
