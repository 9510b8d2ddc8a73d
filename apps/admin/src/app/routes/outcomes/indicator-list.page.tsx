import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { IndicatorFilters } from '../../../features/outcomes/components/indicator-filters.js';
import { IndicatorTable } from '../../../features/outcomes/components/indicator-table.js';
import { indicatorChips } from '../../../features/outcomes/outcomes-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listIndicators } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/outcomes/indicators');

function Indicators() {
  const { density: _density, ...search } = route.useSearch();
  const indicators = useQuery(apiQuery(listIndicators, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const fundName = funds.find(({ value }) => value === search.fundId)?.label;
  return (
    <>
      {usePermission('outcomes.edit') && (
        <LinkButton to="/outcomes/indicators/new">Define an indicator</LinkButton>
      )}
      <IndicatorFilters search={search} funds={funds} chips={indicatorChips(search, fundName)} />
      <PagedList
        query={indicators}
        things="indicators"
        search={search}
        exportPath="/api/v1/indicators/export.csv"
      >
        {(rows) => <IndicatorTable indicators={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}

/** The measures that returns can ask for. */
export function IndicatorListPage() {
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes">Outcomes</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Indicators" />
      <Permitted permission="outcomes.read">
        <Indicators />
      </Permitted>
    </>
  );
}
