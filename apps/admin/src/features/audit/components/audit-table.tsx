import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { changeLine } from '../../../lib/change-text.js';
import { samePage } from '../../../lib/same-page.js';
import { subjectWords } from '../audit-labels.js';
import type { AuditEvent } from '../audit-types.js';

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

function columns(linkTo: AuditTableProps['linkTo']): Column<AuditEvent>[] {
  return [
    {
      key: 'at',
      heading: 'When',
      sortKey: 'at',
      cell: (event) => <InstantText instant={event.at} />,
    },
    {
      key: 'what',
      heading: 'What',
      rowHeading: true,
      cell: (event) => event.words,
    },
    { key: 'who', heading: 'Who', cell: (event) => <Who event={event} /> },
    { key: 'kind', heading: 'Kind', cell: (event) => subjectWords(event.subjectType) },
    {
      key: 'record',
      heading: 'Record',
      cell: (event) => linkTo(event, event.subjectReference || subjectWords(event.subjectType)),
    },
    { key: 'changes', heading: 'Changes', cell: (event) => <Changes event={event} /> },
    {
      key: 'request',
      heading: 'Request',
      cell: (event) => <span className="al_small">{event.requestId}</span>,
    },
  ];
}

interface AuditTableProps {
  readonly events: readonly AuditEvent[];
  readonly sort: string | undefined;
  /** The link to the record of an event, with the given words. */
  readonly linkTo: (event: AuditEvent, words: string) => ReactNode;
}

/** What happened across records: what, who, when, from what to what, and why. */
export function AuditTable({ events, sort, linkTo }: AuditTableProps) {
  return (
    <DataTable
      caption="What happened"
      captionHidden
      columns={columns(linkTo)}
      rows={events}
      rowKey={(event) => event.id}
      sort={sort ?? '-at'}
      empty="Nothing matches these filters. Clear a filter to see more."
    />
  );
}
