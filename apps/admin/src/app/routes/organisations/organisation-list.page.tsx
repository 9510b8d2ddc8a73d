import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { OrganisationFilters } from '../../../features/organisations/components/organisation-filters.js';
import { OrganisationTable } from '../../../features/organisations/components/organisation-table.js';
import { organisationChips } from '../../../features/organisations/organisations-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listOrganisations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/organisations');

/** All organisations. */
export function OrganisationListPage() {
  const { density: _density, ...search } = route.useSearch();
  const organisations = useQuery(apiQuery(listOrganisations, { query: search }));
  const areas = useQuery(areaChoicesQuery('council')).data ?? [];
  const areaName = (code: string) => areas.find(({ value }) => value === code)?.label;
  const mayAdd = usePermission('organisations.edit');
  return (
    <>
      <PageHeading title="Organisations" />
      {mayAdd && <LinkButton to="/organisations/new">Add an organisation</LinkButton>}
      <OrganisationFilters
        search={search}
        areas={areas}
        chips={organisationChips(search, areaName)}
      />
      <PagedList
        query={organisations}
        things="organisations"
        search={search}
        exportPath="/api/v1/organisations/export.csv"
      >
        {(rows) => <OrganisationTable organisations={rows} sort={search.sort ?? 'name'} />}
      </PagedList>
    </>
  );
}
