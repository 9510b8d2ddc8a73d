import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { ReturnFilters } from '../../../features/returns/components/return-filters.js';
import { ReturnTable } from '../../../features/returns/components/return-table.js';
import { returnChips } from '../../../features/returns/returns-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listReturns } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/returns');

/** All returns that this person may see. */
export function ReturnListPage() {
  const { density: _density, ...search } = route.useSearch();
  const staff = useAudience() === 'staff';
  const returns = useQuery(apiQuery(listReturns, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const first = returns.data?.items[0];
  const names = {
    fund: funds.find(({ value }) => value === search.fundId)?.label,
    award: first?.awardReference,
    organisation: first?.organisationName,
  };
  return (
    <>
      <PageHeading title={staff ? 'Returns' : 'Your returns'} />
      {staff && <ReturnFilters search={search} funds={funds} chips={returnChips(search, names)} />}
      <PagedList
        query={returns}
        things="returns"
        search={search}
        exportPath="/api/v1/returns/export.csv"
      >
        {(rows) => <ReturnTable returns={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
