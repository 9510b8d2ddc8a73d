import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { ConditionFilters } from '../../../features/conditions/components/condition-filters.js';
import { ConditionTable } from '../../../features/conditions/components/condition-table.js';
import { conditionChips } from '../../../features/conditions/conditions-labels.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listConditions } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/conditions');

/** The conditions of all awards that the reader may see. */
export function ConditionListPage() {
  const { density: _density, ...search } = route.useSearch();
  const audience = useAudience();
  const conditions = useQuery(apiQuery(listConditions, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const fund = funds.find(({ value }) => value === search.fundId)?.label;
  const chips = conditionChips(search, { fund, award: undefined }, audience);
  return (
    <>
      <PageHeading title={audience === 'staff' ? 'Conditions' : 'Your conditions'} />
      {usePermission('conditions.edit') && (
        <LinkButton kind="secondary" to="/conditions/library">
          Library of conditions
        </LinkButton>
      )}
      <ConditionFilters search={search} funds={funds} chips={chips} />
      <PagedList
        query={conditions}
        things="conditions"
        search={search}
        exportPath="/api/v1/conditions/export.csv"
      >
        {(rows) => <ConditionTable conditions={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
