import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { ProgrammeTable } from '../../../features/programmes/components/programme-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listProgrammes } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/programmes');

/** All programmes. */
export function ProgrammeListPage() {
  const { sort, cursor } = route.useSearch();
  const search = { sort, cursor };
  const programmes = useQuery(apiQuery(listProgrammes, { query: search }));
  const mayEdit = usePermission('programmes.edit', EVERY_FUND);
  return (
    <>
      <PageHeading title="Programmes" />
      {mayEdit && <LinkButton to="/programmes/new">Add a programme</LinkButton>}
      <PagedList
        query={programmes}
        things="programmes"
        search={search}
        exportPath="/api/v1/programmes/export.csv"
      >
        {(rows) => <ProgrammeTable programmes={rows} sort={sort} />}
      </PagedList>
    </>
  );
}
