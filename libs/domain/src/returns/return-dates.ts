import type { PlainDate } from '../calendar/index.js';
import type { ReturnStatus } from './return-statuses.js';
import type { ReturnDates } from './return.js';

/** The states in which a return is still owed by the organisation. */
export const OWED_RETURN_STATUSES: readonly ReturnStatus[] = [
  'not-due',
  'due',
  'in-progress',
  'awaiting-certification',
  'changes-requested',
];

type DatedReturn = ReturnDates & { readonly status: ReturnStatus };

/** Whether the return is owed and its day is past: derived, never stored (docs/glossary.md, Lifecycles). */
export function isOverdue(owed: DatedReturn, today: PlainDate): boolean {
  return OWED_RETURN_STATUSES.includes(owed.status) && owed.dueOn < today;
}

/** The state on a day: one that is not due falls due on the day it opens, without anyone's doing. */
export function effectiveReturnStatus(owed: DatedReturn, today: PlainDate): ReturnStatus {
  const waits = owed.opensOn !== null && today < owed.opensOn;
  return owed.status === 'not-due' && !waits ? 'due' : owed.status;
}
