import type { PlainDate } from '../calendar/index.js';
import type { ConditionStatus } from './condition-statuses.js';

/** In these states no instalment waits for the condition any more. */
export const SETTLED_CONDITION_STATUSES: readonly ConditionStatus[] = ['met', 'waived'];

/** In these states somebody still has to act or to decide. */
export const PENDING_CONDITION_STATUSES: readonly ConditionStatus[] = [
  'open',
  'evidence-submitted',
  'not-met',
];

/** The conditions that an award has, met or not. */
export const STANDING_CONDITION_STATUSES: readonly ConditionStatus[] = [
  ...PENDING_CONDITION_STATUSES,
  'met',
];

/** Whether an instalment that waits for the condition can be requested (docs/glossary.md, money rule 5). */
export function isConditionSettled(status: ConditionStatus): boolean {
  return SETTLED_CONDITION_STATUSES.includes(status);
}

/** Whether the due day of a condition has passed before the condition was met. */
export function isConditionOverdue(
  { status, dueOn }: { readonly status: ConditionStatus; readonly dueOn: PlainDate | null },
  today: PlainDate,
): boolean {
  return status === 'open' && dueOn !== null && dueOn < today;
}
