import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import type { Choice } from '../../../components/select.js';
import { auditChips } from '../../../features/audit/audit-labels.js';
import { AuditFilters } from '../../../features/audit/components/audit-filters.js';
import { AuditTable } from '../../../features/audit/components/audit-table.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAuditLog } from '../../../lib/api/generated/sdk.gen.js';
import { RecordLink } from '../home/record-link.js';

/** The staff, and the person in the address: one of an organisation is chosen by their name in the list. */
function withActor(
  staff: readonly Choice[],
  actorId: string | undefined,
  name: string | undefined,
): readonly Choice[] {
  if (!actorId || staff.some(({ value }) => value === actorId)) return staff;
  return [...staff, { value: actorId, label: name ?? 'One person' }];
}

const route = getRouteApi('/signed-in/audit');

function AuditLog() {
  const { density: _density, ...search } = route.useSearch();
  const events = useQuery(apiQuery(listAuditLog, { query: search }));
  const staff = useQuery(peopleChoicesQuery('audit.read')).data ?? [];
  const actorName = events.data?.items[0]?.actorName;
  const people = withActor(staff, search.actorId, actorName);
  return (
    <>
      <p>Every change to every record. Nothing here can be changed or removed.</p>
      <AuditFilters search={search} people={people} chips={auditChips(search, actorName)} />
      <PagedList
        query={events}
        things="events"
        search={search}
        exportPath="/api/v1/audit-log/export.csv"
      >
        {(rows) => (
          <AuditTable
            events={rows}
            sort={search.sort}
            linkTo={(event, words) => <RecordLink item={event} words={words} />}
          />
        )}
      </PagedList>
    </>
  );
}

/** What happened across all records, for the auditor. */
export function AuditLogPage() {
  return (
    <>
      <PageHeading title="Audit log" />
      <Permitted permission="audit.read-all">
        <AuditLog />
      </Permitted>
    </>
  );
}
