import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { VirementFilters } from '../../../features/virements/components/virement-filters.js';
import { VirementTable } from '../../../features/virements/components/virement-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listVirements } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/virements');

function Virements() {
  const { density: _density, ...search } = route.useSearch();
  const mayRequest = usePermission('budgets.request-virement');
  const virements = useQuery(apiQuery(listVirements, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <>
      <p>Money moved from one budget to another: asked for by one person, approved by another.</p>
      {mayRequest && <LinkButton to="/virements/new">Request a virement</LinkButton>}
      <VirementFilters search={search} funds={funds} />
      <PagedList
        query={virements}
        things="virements"
        search={search}
        exportPath="/api/v1/virements/export.csv"
      >
        {(rows) => <VirementTable virements={rows} sort={search.sort ?? '-requestedAt'} />}
      </PagedList>
    </>
  );
}

/** Money moved between budgets, and what waits to be. */
export function VirementListPage() {
  return (
    <>
      <PageHeading title="Virements" />
      <Permitted permission="budgets.read">
        <Virements />
      </Permitted>
    </>
  );
}
