import {
  AUDIT_LOG_LIST,
  auditActionWords,
  FUNDER_NAME,
  SYSTEM_NAME,
  type AUDIT_EVENT_LIST,
} from '@almoner/domain/audit';
import { listController } from '../../platform/lists/list-controller.js';
import type { ListSource } from '../../platform/lists/list-source.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { AuditEventView, type AuditEventsQuery } from './audit.dto.js';

/** An event as the query returns it. */
type EventRow = Omit<AuditEventView, 'words'>;

const EVENTS = {
  table: 'audit_events a',
  joins: `LEFT JOIN ${READABLE_USERS} u ON u.id = a.actor_id`,
  id: 'a.id',
  // Row-level security hides staff from organisations, so an actor who is not found is a member of staff.
  columns: `a.id, a.at, u.id AS "actorId",
    CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END AS "actorName",
    a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId",
    a.subject_reference AS "subjectReference", a.changes, a.reason, a.request_id AS "requestId"`,
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
