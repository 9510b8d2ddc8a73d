import { CALL_LIST } from '@almoner/domain/calls';
import { DataTable } from '../../../components/data-table.js';
import { LinkButton } from '../../../components/buttons.js';
import { tableColumns, useOfferedColumns } from '../../../components/lists/list-columns.js';
import { Loaded } from '../../../components/page.js';
import { CALL_CELLS } from '../../../features/calls/components/call-cells.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listCalls } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

/** The calls of an open-call fund. */
export function FundCalls({ fundId }: { fundId: string }) {
  const offered = useOfferedColumns(CALL_LIST);
  const mayDraft = usePermission('calls.edit', fundId);
  return (
    <section aria-labelledby="calls-heading">
      <h2 id="calls-heading">Calls</h2>
      <Loaded query={apiQuery(listCalls, { query: { fundId, sort: '-opensOn' } })}>
        {({ items }) => (
          <DataTable
            caption="Calls"
            captionHidden
            columns={tableColumns(offered, null, CALL_CELLS)}
            rows={items}
            rowKey={({ id }) => id}
            empty="This fund has had no call yet."
          />
        )}
      </Loaded>
      {mayDraft && (
        <LinkButton kind="secondary" to="/calls/new" search={{ fundId }}>
          Draft a call
        </LinkButton>
      )}
    </section>
  );
}
