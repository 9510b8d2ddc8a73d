import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { UploadForm } from '../../../features/ledger/components/upload-form.js';
import type { LedgerImport } from '../../../features/ledger/ledger-types.js';
import { PAGE_SIZES } from '@almoner/domain/shared';
import { ListFiles } from '../../../components/lists/list-files.js';
import { PageLinks } from '../../../components/lists/page-links.js';
import { StatusTag } from '../../../components/status-tag.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import {
  ImportAction,
  ImportGroups,
  ImportResult,
} from '../../../features/ledger/components/import-details.js';
import { RowTable } from '../../../features/ledger/components/row-table.js';
import {
  groupCount,
  profileLabel,
  ROW_GROUP_NOTES,
  ROW_GROUPS,
  type RowGroup,
} from '../../../features/ledger/ledger-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getLedgerImport, listLedgerRows } from '../../../lib/api/generated/sdk.gen.js';

/** Uploads a ledger file for a preview. */
export function UploadPage() {
  const navigate = useNavigate();
  const showPreview = ({ id }: LedgerImport) =>
    void navigate({ to: '/ledger-imports/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
        <Breadcrumb to="/ledger-imports">Ledger files</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Upload a ledger file" />
      <Permitted permission="ledger.import">
        <p>You see what is in the file before any of it counts.</p>
        <UploadForm onUploaded={showPreview} />
      </Permitted>
    </>
  );
}

const importRoute = getRouteApi('/signed-in/ledger-imports/$id');

/** The rows of one group: the group in the address or, without one, the errors first. */
function Rows({ given }: { given: LedgerImport }) {
  const { group: asked, cursor } = importRoute.useSearch();
  const filled = ROW_GROUPS.find((group) => groupCount(given, group) > 0);
  const group: RowGroup = asked ?? filled ?? 'new';
  const search = { group, cursor };
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading">Rows</h2>
      <p>
        {ROW_GROUP_NOTES[group]} Row numbers are those of the spreadsheet; its headings are row 1.
      </p>
      <Loaded query={apiQuery(listLedgerRows, { path: { id: given.id }, query: search })}>
        {(page) => (
          <>
            <RowTable rows={page.items} group={group} />
            {page.items.length > 0 && (
              <>
                <PageLinks things="rows" page={page} size={PAGE_SIZES[0]} />
                <ListFiles
                  things="rows"
                  address={`ledger-imports/${given.id}/rows`}
                  search={{ group }}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function ImportView({ given }: { given: LedgerImport }) {
  return (
    <>
      <PageHeading title={given.fileName} label={profileLabel(given.profile)}>
        <StatusTag thing="ledger-import" status={given.status} />
      </PageHeading>
      <ImportResult given={given} />
      <section aria-labelledby="groups-heading">
        <h2 id="groups-heading">What is in the file</h2>
        <ImportGroups given={given} />
      </section>
      {given.status === 'preview' && <ImportAction given={given} />}
      <Rows given={given} />
      <RecordHistory subjectType="ledger-import" subjectId={given.id} />
    </>
  );
}

/** One ledger file: its rows and, once it was imported, what the import did. */
export function ImportPage() {
  const { id } = importRoute.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
        <Breadcrumb to="/ledger-imports">Ledger files</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getLedgerImport, { path: { id } })} wholePage>
        {(found) => <ImportView given={found} />}
      </Loaded>
    </>
  );
}
