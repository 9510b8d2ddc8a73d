import { CLAIM_LIST } from '@almoner/domain/claims';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { CLAIM_CELLS } from '../../../features/claims/components/claim-cells.js';
import { listClaims, totalClaims } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/claims');

function Claims() {
  const address = route.useSearch();
  const staff = useAudience() === 'staff';
  return (
    <>
      <p>
        {staff
          ? 'Payments that organisations ask for. Who takes a claim up requests its payment.'
          : 'Payments that you asked for. You claim the next one on the page of your award.'}
      </p>
      <ListView
        list={CLAIM_LIST}
        address={address}
        requests={{ list: listClaims, totals: totalClaims }}
        cells={CLAIM_CELLS}
        filtered={staff}
      />
    </>
  );
}

/** All claims that this person may see. */
export function ClaimListPage() {
  const staff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={staff ? 'Claims' : 'Your claims'} />
      <Permitted permission="claims.read">
        <Claims />
      </Permitted>
    </>
  );
}
