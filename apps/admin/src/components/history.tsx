import type { ReactNode } from 'react';
import { InstantText } from './figures.js';
import { type AuditedChange, changeLine, isTelling } from '../lib/change-text.js';
import { EmptyState } from './page.js';

interface TimelineEvent {
  readonly key: string;
  readonly what: ReactNode;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  readonly detail?: ReactNode;
}

/** What happened to one record, newest first. */
function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol className="al_timeline" aria-label={label}>
      {events.map((event) => (
        <li className="al_timeline__event" key={event.key}>
          <p className="al_timeline__what">{event.what}</p>
          <p className="al_secondary al_small">
            {event.who}, <InstantText instant={event.at} />
          </p>
          {event.detail}
        </li>
      ))}
    </ol>
  );
}

/** One audit event of a record, as `GET /audit-events` gives it. */
export interface HistoryEvent {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  /** What happened. */
  readonly words: string;
  readonly changes: readonly AuditedChange[];
  readonly reason: string | null;
}

function HistoryDetail({ changes, reason }: Pick<HistoryEvent, 'changes' | 'reason'>) {
  return (
    <>
      {reason && <p>Reason: {reason}</p>}
      {changes.length > 0 && (
        <ul className="al_timeline__changes al_small">
          {changes.filter(isTelling).map((change) => (
            <li key={change.field}>{changeLine(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface HistoryProps {
  readonly events: readonly HistoryEvent[];
}

/** The history of one record: what, who, when, from what to what, and why. */
export function History({ events }: HistoryProps) {
  if (events.length === 0) return <EmptyState>Nothing has happened to this record yet.</EmptyState>;
  const timeline = events.map((event) => ({
    key: event.id,
    what: event.words,
    who: event.actorName,
    at: event.at,
    detail: <HistoryDetail changes={event.changes} reason={event.reason} />,
  }));
  return <Timeline label="History" events={timeline} />;
}
