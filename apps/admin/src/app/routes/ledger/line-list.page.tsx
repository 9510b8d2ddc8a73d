import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { LineFilters } from '../../../features/ledger/components/line-filters.js';
import { LineTable } from '../../../features/ledger/components/line-table.js';
import { lineChips } from '../../../features/ledger/ledger-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listLedgerLines } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/ledger-lines');

function Lines() {
  const { density: _density, ...search } = route.useSearch();
  const lines = useQuery(apiQuery(listLedgerLines, { query: search }));
  const fileName = lines.data?.items[0]?.fileName;
  return (
    <>
      {usePermission('ledger.import') && (
        <LinkButton to="/ledger-imports/new">Upload a ledger file</LinkButton>
      )}
      <p>
        <Link to="/ledger-imports">Files that were uploaded</Link>
      </p>
      <LineFilters search={search} chips={lineChips(search, fileName)} />
      <PagedList
        query={lines}
        things="ledger lines"
        search={search}
        exportPath="/api/v1/ledger-lines/export.csv"
      >
        {(rows) => <LineTable lines={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}

/** The lines of the ledger. */
export function LineListPage() {
  return (
    <>
      <PageHeading title="Ledger" />
      <Permitted permission="ledger.read">
        <Lines />
      </Permitted>
    </>
  );
}
