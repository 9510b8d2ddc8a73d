import { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { listAllocations, totalAllocations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { ALLOCATION_CELLS } from '../../../features/allocations/components/allocation-cells.js';

const route = getRouteApi('/signed-in/allocations');

function Allocations() {
  const address = route.useSearch();
  return (
    <>
      {usePermission('allocations.edit') && (
        <LinkButton to="/allocations/new" search={{ fundId: address.fundId }}>
          Draft an allocation
        </LinkButton>
      )}
      <ListView
        list={ALLOCATION_LIST}
        address={address}
        requests={{ list: listAllocations, totals: totalAllocations }}
        cells={ALLOCATION_CELLS}
      />
    </>
  );
}

/** All allocations of the funds that allocate by formula. */
export function AllocationListPage() {
  return (
    <>
      <PageHeading title="Allocations" />
      <Permitted permission="allocations.read">
        <Allocations />
      </Permitted>
    </>
  );
}
