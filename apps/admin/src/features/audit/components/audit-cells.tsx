import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { auditSubjectWords, type AUDIT_LOG_LIST } from '@almoner/domain/audit';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { changeLine } from '../../../lib/change-text.js';
import { samePage } from '../../../lib/same-page.js';
import type { ListAuditLogResponse } from '../../../lib/api/generated/types.gen.js';

export type AuditEvent = ListAuditLogResponse['items'][number];

function Changes({ event: { changes, reason } }: { event: AuditEvent }) {
  return (
    <>
      {reason && <p className="al_small">Reason: {reason}</p>}
      {changes.length > 0 && (
        <details className="al_changes">
          <summary>{changes.length === 1 ? '1 change' : `${changes.length} changes`}</summary>
          <ul className="al_timeline__changes al_small">
            {changes.map((change) => (
              <li key={change.field}>{changeLine(change)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Who({ event: { actorId, actorName } }: { event: AuditEvent }) {
  if (!actorId) return actorName;
  return (
    <Link {...samePage({ actorId, cursor: undefined })}>
      {actorName}
      <span className="visually-hidden">: only what this person did</span>
    </Link>
  );
}

/** How the audit log shows its cells; `linkTo` makes the link to the record of an event, with the given words. */
export function auditCells(
  linkTo: (event: AuditEvent, words: string) => ReactNode,
): ListCells<typeof AUDIT_LOG_LIST, AuditEvent> {
  return {
    action: ({ words }) => words,
    who: (event) => <Who event={event} />,
    kind: ({ subjectType }) => auditSubjectWords(subjectType),
    record: (event) =>
      linkTo(event, event.subjectReference || auditSubjectWords(event.subjectType)),
    changes: (event) => <Changes event={event} />,
    request: ({ requestId }) => <span className="al_small">{requestId}</span>,
  };
}
