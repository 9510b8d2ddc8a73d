import type { ReactNode } from 'react';
import { InstantText } from './figures.js';

export interface TimelineEvent {
  readonly key: string;
  readonly what: ReactNode;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  readonly detail?: ReactNode;
}

/** What happened to one record, newest first. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
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
