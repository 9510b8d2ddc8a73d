import { AUDIT_LOG_LIST, auditActionWords, type AUDIT_EVENT_LIST } from '@almoner/domain/audit';
import { ACTOR_NAME, ACTORS } from '../../platform/audit/last-change.js';
import { listController } from '../../platform/lists/list-controller.js';
import type { ListSource } from '../../platform/lists/list-source.js';
import { AuditEventView, type AuditEventsQuery } from './audit.dto.js';

/** An event as the query returns it. */
type EventRow = Omit<AuditEventView, 'words'>;

const EVENTS = {
  table: 'audit_events a',
  joins: ACTORS,
  id: 'a.id',
  columns: `a.id, a.at, u.id AS "actorId", ${ACTOR_NAME} AS "actorName", a.action,
    a.subject_type AS "subjectType", a.subject_id AS "subjectId",
    a.subject_reference AS "subjectReference", a.changes, a.reason, a.request_id AS "requestId", in_demonstration() AS illustrative`,
  sorts: { at: { expression: 'a.at', type: 'timestamptz' } },
  shown: (row: EventRow) => ({ ...row, words: auditActionWords(row.action) }),
} as const;

export const AuditLogController = listController({
  list: AUDIT_LOG_LIST,
  item: AuditEventView,
  permission: 'audit.read-all',
  tag: 'audit',
  source: () => ({
    ...EVENTS,
    filters: {
      action: 'a.action = $',
      subjectType: 'a.subject_type = $',
      actorId: 'a.actor_id = $',
      from: `a.at >= ($::date)::timestamp AT TIME ZONE 'Europe/London'`,
      to: `a.at < ($::date + 1)::timestamp AT TIME ZONE 'Europe/London'`,
    },
  }),
});

/** The history of one record. Row-level security decides which events the reader sees. */
export function eventsOf({
  subjectType,
  subjectId,
}: AuditEventsQuery): ListSource<typeof AUDIT_EVENT_LIST, EventRow, AuditEventView> {
  return {
    ...EVENTS,
    under: [
      ['a.subject_type = $', subjectType],
      ['a.subject_id = $', subjectId],
    ],
    filters: {},
  };
}
