import { VARIATION_LIST } from '@almoner/domain/variations';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { listVariations, totalVariations } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { VARIATION_CELLS } from '../../../features/variations/components/variation-cells.js';

const route = getRouteApi('/signed-in/variations');

/** All variations that this person may see. */
export function VariationListPage() {
  const address = route.useSearch();
  const staff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={staff ? 'Variations' : 'Changes to your awards'} />
      <ListView
        list={VARIATION_LIST}
        address={address}
        requests={{ list: listVariations, totals: totalVariations }}
        cells={VARIATION_CELLS}
        filtered={staff}
      />
    </>
  );
}
