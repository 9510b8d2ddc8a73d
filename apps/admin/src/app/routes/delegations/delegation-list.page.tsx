import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { DelegationFilters } from '../../../features/delegations/components/delegation-filters.js';
import { DelegationTable } from '../../../features/delegations/components/delegation-table.js';
import type { DelegationsSearch } from '../../../features/delegations/delegations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listDelegations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/delegations');

function Delegations({ search }: { search: DelegationsSearch }) {
  const delegations = useQuery(apiQuery(listDelegations, { query: search }));
  return (
    <>
      <DelegationFilters search={search} />
      <PagedList
        query={delegations}
        things="delegations"
        search={search}
        exportPath="/api/v1/delegations/export.csv"
      >
        {(rows) => <DelegationTable delegations={rows} sort={search.sort ?? '-startsOn'} />}
      </PagedList>
    </>
  );
}

/** Who approves payments in whose name. */
export function DelegationListPage() {
  const { density: _density, ...search } = route.useSearch();
  const mayLend = usePermission('payments.delegate');
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Who approves in whose name" />
      <Permitted permission="delegations.read">
        {mayLend && <LinkButton to="/delegations/new">Lend my approval</LinkButton>}
        <Delegations search={search} />
      </Permitted>
    </>
  );
}
