import { useAudience } from '../lib/session.js';
import { statusTone, statusWords, type StatusThing } from '../lib/statuses.js';

interface StatusTagProps {
  readonly thing: StatusThing;
  readonly status: string;
}

/** The status of a record, in the words for the reader's audience. */
export function StatusTag({ thing, status }: StatusTagProps) {
  const audience = useAudience();
  return (
    <span className={`ds_tag ds_tag--${statusTone(status, thing)}`}>
      {statusWords(thing, status, audience)}
    </span>
  );
}
