import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { allocationChips } from '../../../features/allocations/allocations-labels.js';
import { AllocationFilters } from '../../../features/allocations/components/allocation-filters.js';
import { AllocationTable } from '../../../features/allocations/components/allocation-table.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAllocations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/allocations');

function Allocations() {
  const { density: _density, ...search } = route.useSearch();
  const allocations = useQuery(apiQuery(listAllocations, { query: search }));
  const funds = useQuery(fundChoicesQuery('allocation')).data ?? [];
  const fundName = funds.find(({ value }) => value === search.fundId)?.label;
  return (
    <>
      {usePermission('allocations.edit') && (
        <LinkButton to="/allocations/new" search={{ fundId: search.fundId }}>
          Draft an allocation
        </LinkButton>
      )}
      <AllocationFilters search={search} funds={funds} chips={allocationChips(search, fundName)} />
      <PagedList
        query={allocations}
        things="allocations"
        search={search}
        exportPath="/api/v1/allocations/export.csv"
      >
        {(rows) => <AllocationTable allocations={rows} sort={search.sort ?? '-reference'} />}
      </PagedList>
    </>
  );
}

/** All allocations of the funds that give by formula. */
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
