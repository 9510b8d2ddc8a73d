import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { FundFilters } from '../../../features/funds/components/fund-filters.js';
import { FundTable } from '../../../features/funds/components/fund-table.js';
import { fundChips } from '../../../features/funds/funds-labels.js';
import { programmeChoicesQuery } from '../../../features/programmes/programmes-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listFunds } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/funds');

/** All funds. */
export function FundListPage() {
  const { density: _density, ...search } = route.useSearch();
  const funds = useQuery(apiQuery(listFunds, { query: search }));
  const programmes = useQuery(programmeChoicesQuery).data ?? [];
  const programmeName = (id: string) => programmes.find(({ value }) => value === id)?.label;
  return (
    <>
      <PageHeading title="Funds" />
      {usePermission('funds.edit', EVERY_FUND) && (
        <LinkButton to="/funds/new">Add a fund</LinkButton>
      )}
      <FundFilters
        search={search}
        programmes={programmes}
        chips={fundChips(search, programmeName)}
      />
      <PagedList query={funds} things="funds" search={search} exportPath="/api/v1/funds/export.csv">
        {(rows) => <FundTable funds={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
