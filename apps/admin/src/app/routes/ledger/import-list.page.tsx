import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { FilterBar } from '../../../components/filter-bar.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { Select } from '../../../components/select.js';
import { ImportTable } from '../../../features/ledger/components/import-table.js';
import { IMPORT_STATUS_CHOICES } from '../../../features/ledger/ledger-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listLedgerImports } from '../../../lib/api/generated/sdk.gen.js';
import { statusWords } from '../../../lib/statuses.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/ledger-imports');

function Imports() {
  const { density: _density, ...search } = route.useSearch();
  const imports = useQuery(apiQuery(listLedgerImports, { query: search }));
  const words = search.status && statusWords('ledger-import', search.status, 'staff');
  return (
    <>
      {usePermission('ledger.import') && (
        <LinkButton to="/ledger-imports/new">Upload a ledger file</LinkButton>
      )}
      <FilterBar
        label="Filter ledger files"
        chips={words ? [{ name: 'status', label: `Status: ${words}` }] : []}
      >
        <Select
          name="status"
          label="Status"
          emptyLabel="Any status"
          choices={IMPORT_STATUS_CHOICES}
          defaultValue={search.status}
        />
      </FilterBar>
      <PagedList
        query={imports}
        things="ledger files"
        search={search}
        exportPath="/api/v1/ledger-imports/export.csv"
      >
        {(rows) => <ImportTable imports={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}

/** The ledger files that were uploaded. */
export function ImportListPage() {
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Ledger files" />
      <Permitted permission="ledger.read">
        <Imports />
      </Permitted>
    </>
  );
}
