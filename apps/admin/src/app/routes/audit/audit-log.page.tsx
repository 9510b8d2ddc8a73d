import { AUDIT_LOG_LIST } from '@almoner/domain/audit';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { auditCells } from '../../../features/audit/components/audit-cells.js';
import { listAuditLog } from '../../../lib/api/generated/sdk.gen.js';
import { RecordLink } from '../home/record-link.js';

const route = getRouteApi('/signed-in/audit');

const CELLS = auditCells((event, words) => <RecordLink item={event} words={words} />);

/** The events of all records, for the auditor. */
export function AuditLogPage() {
  return (
    <>
      <PageHeading title="Audit log" />
      <Permitted permission="audit.read-all">
        <p>Every change to every record. Nothing here can be changed or removed.</p>
        <ListView
          list={AUDIT_LOG_LIST}
          address={route.useSearch()}
          requests={{ list: listAuditLog }}
          cells={CELLS}
        />
      </Permitted>
    </>
  );
}
