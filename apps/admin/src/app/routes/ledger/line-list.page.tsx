import { LEDGER_LINE_LIST } from '@almoner/domain/ledger';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { LINE_CELLS } from '../../../features/ledger/components/ledger-cells.js';
import { listLedgerLines, totalLedgerLines } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/ledger-lines');

/** The lines of the ledger. */
export function LineListPage() {
  const mayImport = usePermission('ledger.import');
  return (
    <>
      <PageHeading title="Ledger" />
      <Permitted permission="ledger.read">
        {mayImport && <LinkButton to="/ledger-imports/new">Upload a ledger file</LinkButton>}
        <p>
          <Link to="/ledger-imports">Files that were uploaded</Link>
        </p>
        <ListView
          list={LEDGER_LINE_LIST}
          address={route.useSearch()}
          requests={{ list: listLedgerLines, totals: totalLedgerLines }}
          cells={LINE_CELLS}
        />
      </Permitted>
    </>
  );
}
