import { RESERVING_AWARD_STATUSES, isAwardVoid, type AwardStatus } from '../awards/index.js';
import {
  keysOf,
  permits,
  accept,
  refuse,
  type Actor,
  type Decision,
  type FieldReason,
} from '../shared/index.js';
import { effectiveReturnStatus } from './return-dates.js';
import type { ReturnStatus } from './return-statuses.js';
import type { ReturnContext, ReturnDates } from './return.js';

export const RETURN_KIND_LABELS = {
  spend: 'Spend',
  outcome: 'Outcomes',
  survey: 'Survey',
};

/** The kinds of return (docs/glossary.md, Return). */
export const RETURN_KINDS = keysOf(RETURN_KIND_LABELS);

export type ReturnKind = keyof typeof RETURN_KIND_LABELS;

/** A return that staff want to ask for. */
export interface NewReturn extends ReturnDates {
  readonly fundId: string;
  readonly awardStatus: AwardStatus;
  readonly indicatorIds: readonly string[];
}

function newReturnFaults({ opensOn, dueOn, indicatorIds }: NewReturn): FieldReason[] {
  const twice = indicatorIds.flatMap((id, index) =>
    indicatorIds.indexOf(id) === index ? [] : [`/indicatorIds/${index}`],
  );
  return [
    ...(opensOn !== null && dueOn < opensOn
      ? [{ pointer: '/dueOn', detail: 'A return is due on or after the day it opens' }]
      : []),
    ...(indicatorIds.length === 0
      ? [{ pointer: '/indicatorIds', detail: 'Ask for at least one indicator' }]
      : []),
    ...twice.map((pointer) => ({ pointer, detail: 'This indicator is there twice' })),
  ];
}

/**
 * Asks for a return of an accepted award; otherwise `returns.award-not-active`. Returns its first state: due
 * where it opens today or earlier.
 */
export function decideScheduleReturn(
  wanted: NewReturn,
  actor: Actor,
  today: ReturnContext['today'],
): Decision<ReturnStatus> {
  if (!permits(actor, 'returns.schedule', wanted.fundId)) return refuse('shared.not-permitted');
  if (RESERVING_AWARD_STATUSES.includes(wanted.awardStatus) || isAwardVoid(wanted.awardStatus))
    return refuse('returns.award-not-active');
  const faults = newReturnFaults(wanted);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  return accept(effectiveReturnStatus({ ...wanted, status: 'not-due' }, today));
}
