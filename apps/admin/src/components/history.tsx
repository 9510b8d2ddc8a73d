import { changeLine, isTelling, type AuditedChange } from '../lib/change-text.js';
import { EmptyState } from './states.js';
import { Timeline } from './timeline.js';

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
