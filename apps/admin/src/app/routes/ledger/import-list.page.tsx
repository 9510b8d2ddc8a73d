import { LEDGER_IMPORT_LIST } from '@almoner/domain/ledger';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { IMPORT_CELLS } from '../../../features/ledger/components/ledger-cells.js';
import { listLedgerImports, totalLedgerImports } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/ledger-imports');

/** The ledger files that were uploaded. */
export function ImportListPage() {
  const mayImport = usePermission('ledger.import');
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Ledger files" />
      <Permitted permission="ledger.read">
        {mayImport && <LinkButton to="/ledger-imports/new">Upload a ledger file</LinkButton>}
        <ListView
          list={LEDGER_IMPORT_LIST}
          address={route.useSearch()}
          requests={{ list: listLedgerImports, totals: totalLedgerImports }}
          cells={IMPORT_CELLS}
        />
      </Permitted>
    </>
  );
}
