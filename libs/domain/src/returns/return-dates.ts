import type { PlainDate } from '../calendar/index.js';
import type { ReturnStatus } from './return-statuses.js';
import type { ReturnDates } from './return.js';

/** In these states the organisation has still to send its answers. */
export const OWED_RETURN_STATUSES: readonly ReturnStatus[] = [
  'not-due',
  'due',
  'in-progress',
  'awaiting-certification',
  'changes-requested',
];

type DatedReturn = ReturnDates & { readonly status: ReturnStatus };

/** Whether the return is overdue: it has not been sent and its due day has passed. Calculated, never stored. */
export function isOverdue(owed: DatedReturn, today: PlainDate): boolean {
  return OWED_RETURN_STATUSES.includes(owed.status) && owed.dueOn < today;
}

/** The state on a day: a return that is not due becomes due on the day it opens, without a command. */
export function effectiveReturnStatus(owed: DatedReturn, today: PlainDate): ReturnStatus {
  const waits = owed.opensOn !== null && today < owed.opensOn;
  return owed.status === 'not-due' && !waits ? 'due' : owed.status;
}
