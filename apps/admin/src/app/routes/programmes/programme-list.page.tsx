import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { Pagination } from '../../../components/pagination.js';
import { QueryState } from '../../../components/query-state.js';
import { programmesQuery } from '../../../features/programmes/api/list-programmes.js';
import { ProgrammeTable } from '../../../features/programmes/components/programme-table.js';

const route = getRouteApi('/signed-in/programmes');

/** All programmes. */
export function ProgrammeListPage() {
  const { sort, cursor } = route.useSearch();
  const programmes = useQuery(programmesQuery({ sort, cursor }));
  return (
    <>
      <PageHeading title="Programmes" />
      <QueryState query={programmes}>
        {({ items, total, nextCursor }) => (
          <>
            <ProgrammeTable programmes={items} sort={sort} />
            <Pagination
              shown={items.length}
              total={total}
              nextCursor={nextCursor}
              cursor={cursor}
              things="programmes"
            />
          </>
        )}
      </QueryState>
    </>
  );
}
