import { AWARD_LIST } from '@almoner/domain/awards';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { useListSelection } from '../../../components/lists/list-selection.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { batchCommandOf } from '../../../features/awards/award-batch.js';
import type { AwardRow } from '../../../features/awards/awards-types.js';
import { AwardBatchBar } from '../../../features/awards/components/award-batch-bar.js';
import { AWARD_CELLS } from '../../../features/awards/components/award-cells.js';
import { listAwards, totalAwards } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/awards');

/** All awards that this person may see. */
export function AwardListPage() {
  const address = route.useSearch();
  const staff = useAudience() === 'staff';
  const mayChoose = [usePermission('awards.approve'), usePermission('awards.offer')].some(Boolean);
  const selection = useListSelection<AwardRow>();
  return (
    <>
      <PageHeading title={staff ? 'Awards' : 'Your awards'} />
      {usePermission('awards.draft') && (
        <LinkButton kind="secondary" to="/awards/new">
          Make a direct award
        </LinkButton>
      )}
      {mayChoose && <AwardBatchBar awards={selection.rows} />}
      <ListView
        list={AWARD_LIST}
        address={address}
        requests={{ list: listAwards, totals: totalAwards }}
        cells={AWARD_CELLS}
        filtered={staff}
        selection={mayChoose ? selection : undefined}
        isSelectable={(award) => batchCommandOf(award) !== null}
      />
    </>
  );
}
