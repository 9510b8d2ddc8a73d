import type { PlainDate } from '../calendar/index.js';
import type { ConditionStatus } from './condition-statuses.js';

/** The states in which nothing waits for a condition any more. */
export const SETTLED_CONDITION_STATUSES: readonly ConditionStatus[] = ['met', 'waived'];

/** The states in which somebody still has to do something, or to decide. */
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

/** Whether an instalment that waits for the condition may be asked for (1-product, money rule 5). */
export function isConditionSettled(status: ConditionStatus): boolean {
  return SETTLED_CONDITION_STATUSES.includes(status);
}

/** Whether the day of a condition is past and what it asks is still to do. */
export function isConditionOverdue(
  { status, dueOn }: { readonly status: ConditionStatus; readonly dueOn: PlainDate | null },
  today: PlainDate,
): boolean {
  return status === 'open' && dueOn !== null && dueOn < today;
}
