import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { RecoveryFilters } from '../../../features/recoveries/components/recovery-filters.js';
import { RecoveryTable } from '../../../features/recoveries/components/recovery-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listRecoveries } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/recoveries');

const WORDS = {
  staff: {
    title: 'Recoveries',
    about: 'Money that has to come back: requested from the page of a paid payment.',
    none: 'There are no recoveries yet.',
  },
  organisation: {
    title: 'Money to pay back',
    about: 'What the funder has asked you to pay back, and what you have paid back.',
    none: 'You have nothing to pay back.',
  },
} as const;

/** Money that has to come back, and that has. */
export function RecoveryListPage() {
  const { density: _density, ...search } = route.useSearch();
  const audience = useAudience();
  const isStaff = audience === 'staff';
  const recoveries = useQuery(apiQuery(listRecoveries, { query: search }));
  const funds = useQuery({ ...fundChoicesQuery(), enabled: isStaff }).data ?? [];
  const { title, about, none } = WORDS[isStaff ? 'staff' : 'organisation'];
  return (
    <>
      <PageHeading title={title} />
      <p>{about}</p>
      {isStaff && <RecoveryFilters search={search} funds={funds} />}
      <PagedList
        query={recoveries}
        things="recoveries"
        none={none}
        search={search}
        exportPath="/api/v1/recoveries/export.csv"
      >
        {(rows) => <RecoveryTable recoveries={rows} sort={search.sort ?? '-requestedAt'} />}
      </PagedList>
    </>
  );
}
