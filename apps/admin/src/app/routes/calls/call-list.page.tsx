import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { callChips } from '../../../features/calls/calls-labels.js';
import { CallFilters } from '../../../features/calls/components/call-filters.js';
import { CallTable } from '../../../features/calls/components/call-table.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listCalls } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/calls');

/** All calls; for organisations those they can or could apply to. */
export function CallListPage() {
  const { density: _density, ...search } = route.useSearch();
  const audience = useAudience();
  const calls = useQuery(apiQuery(listCalls, { query: search }));
  const funds = useQuery(fundChoicesQuery('open-call')).data ?? [];
  const fundName = (id: string) => funds.find(({ value }) => value === id)?.label;
  return (
    <>
      <PageHeading title={audience === 'staff' ? 'Calls' : 'Funding you can apply for'} />
      {usePermission('calls.edit') && <LinkButton to="/calls/new">Draft a call</LinkButton>}
      <CallFilters search={search} funds={funds} chips={callChips(search, audience, fundName)} />
      <PagedList query={calls} things="calls" search={search} exportPath="/api/v1/calls/export.csv">
        {(rows) => <CallTable calls={rows} sort={search.sort ?? '-opensOn'} />}
      </PagedList>
    </>
  );
}
