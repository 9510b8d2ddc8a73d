import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { AUDIT_LOG_EXPORT, auditLogQuery } from '../../../features/audit/api/list-audit-log.js';
import { auditChips } from '../../../features/audit/audit-labels.js';
import { AuditFilters } from '../../../features/audit/components/audit-filters.js';
import { AuditTable } from '../../../features/audit/components/audit-table.js';
import { RecordLink } from '../home/record-link.js';
import { ACTION_WORDS } from './action-words.js';

const route = getRouteApi('/signed-in/audit');

/** What happened across all records, for the auditor. */
export function AuditLogPage() {
  const { density: _density, ...search } = route.useSearch();
  const events = useQuery(auditLogQuery(search));
  const actorName = events.data?.items[0]?.actorName;
  return (
    <>
      <PageHeading title="Audit log" />
      <p>Every change to every record. Nothing here can be changed or removed.</p>
      <AuditFilters
        search={search}
        chips={auditChips(search, actorName, ACTION_WORDS)}
        words={ACTION_WORDS}
      />
      <PagedList query={events} things="events" search={search} exportPath={AUDIT_LOG_EXPORT}>
        {(rows) => (
          <AuditTable
            events={rows}
            sort={search.sort}
            words={ACTION_WORDS}
            linkTo={(event, words) => <RecordLink item={event} words={words} />}
          />
        )}
      </PagedList>
    </>
  );
}
