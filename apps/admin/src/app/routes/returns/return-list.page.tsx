import { RETURN_LIST } from '@almoner/domain/returns';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { listReturns } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { RETURN_CELLS } from '../../../features/returns/components/return-cells.js';

const route = getRouteApi('/signed-in/returns');

/** All returns that this person may see. */
export function ReturnListPage() {
  const address = route.useSearch();
  const staff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={staff ? 'Returns' : 'Your returns'} />
      <ListView
        list={RETURN_LIST}
        address={address}
        requests={{ list: listReturns }}
        cells={RETURN_CELLS}
        filtered={staff}
      />
    </>
  );
}
