import { LIVE_AWARD_STATUSES, isAwardShown, type AwardStatus } from '../awards/index.js';
import type { PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  decideEverywhere,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
  type FieldReason,
} from '../shared/index.js';
import { CONDITION_LIFECYCLE, type ConditionCommand } from './condition-lifecycle.js';
import type { ConditionStatus } from './condition-statuses.js';
import type { Condition, ConditionedAward, Evidence } from './condition.js';

/** Whether conditions of the award can be added and worked on. */
export function canHaveConditions(status: AwardStatus): boolean {
  return LIVE_AWARD_STATUSES.includes(status);
}

function decideLive(status: AwardStatus): Decision<null> {
  return canHaveConditions(status)
    ? accept(null)
    : refuse('shared.wrong-state', { thing: 'award', state: status });
}

function decide(
  command: ConditionCommand,
  condition: Condition,
  actor: Actor,
): Decision<ConditionStatus> {
  return andThen(decideTransition(CONDITION_LIFECYCLE, command, condition, actor), (status) =>
    andThen(decideLive(condition.awardStatus), () => accept(status)),
  );
}

function missing(pointer: string, detail: string): FieldReason[] {
  return [{ pointer, detail }];
}

function decideReason(reason: string | null, detail: string): Decision<null> {
  return reason === null || reason.trim() === ''
    ? refuse('conditions.reason-required', {}, missing('/reason', detail))
    : accept(null);
}

/** Once the organisation is shown the award, a change needs a reason, which the organisation reads. */
function decideChangeReason(status: AwardStatus, reason: string | null): Decision<null> {
  return isAwardShown(status)
    ? decideReason(reason, 'Say why, since the organisation knows the award already')
    : accept(null);
}

/** Whether the actor may edit the library. It serves every fund, so the permission is needed in every fund. */
export function decideKeepConditionLibrary(actor: Actor): Decision<null> {
  return decideEverywhere('conditions.edit', actor);
}

/** Adds a condition to an award. After the offer it needs a reason: `conditions.reason-required`. */
export function decideAddCondition(
  award: ConditionedAward,
  reason: string | null,
  actor: Actor,
): Decision<'open'> {
  if (!permits(actor, 'conditions.edit', award.fundId)) return refuse('shared.not-permitted');
  return andThen(decideLive(award.status), () =>
    andThen(decideChangeReason(award.status, reason), () => accept('open')),
  );
}

/** Edits an open condition. After the offer it needs a reason. */
export function decideEditCondition(
  condition: Condition,
  reason: string | null,
  actor: Actor,
): Decision<ConditionStatus> {
  return andThen(decide('edit', condition, actor), (status) =>
    andThen(decideChangeReason(condition.awardStatus, reason), () => accept(status)),
  );
}

/**
 * Removes a condition before the award is offered. Refuses with `conditions.already-offered` afterwards (it can
 * be waived), and with `conditions.gates-payment` while an instalment waits for it.
 */
export function decideRemoveCondition(
  condition: Condition,
  actor: Actor,
): Decision<ConditionStatus> {
  return andThen(decide('remove', condition, actor), (status) => {
    if (isAwardShown(condition.awardStatus)) return refuse('conditions.already-offered');
    const [payment] = condition.gates;
    return payment === undefined ? accept(status) : refuse('conditions.gates-payment', { payment });
  });
}

/** Whether the organisation may give evidence now, for a condition that it has to meet. */
function decideEvidenceStep(condition: Condition, actor: Actor): Decision<ConditionStatus> {
  return andThen(decide('submit-evidence', condition, actor), (status) =>
    condition.owner === 'organisation' ? accept(status) : refuse('conditions.funders-own'),
  );
}

function isWebAddress(text: string): boolean {
  const [, rest = ''] = /^https?:\/\/(\S+)$/i.exec(text) ?? [];
  const [host = ''] = rest.split('/', 1);
  const point = host.indexOf('.', 1);
  return point > 0 && point < rest.length - 1;
}

/** Submits evidence of the organisation: a text and, where there is one, a web address. */
export function decideSubmitEvidence(
  condition: Condition,
  { text, link }: Evidence,
  actor: Actor,
): Decision<ConditionStatus> {
  return andThen(decideEvidenceStep(condition, actor), (status) => {
    const faults = [
      ...(text.trim() === '' ? missing('/evidence', 'Say what you have done') : []),
      ...(link !== null && !isWebAddress(link)
        ? missing('/link', 'Enter a web address that begins with https:// or http://')
        : []),
    ];
    return faults.length === 0 ? accept(status) : refuse('shared.invalid', {}, faults);
  });
}

function decideWithReason(
  command: 'meet' | 'mark-not-met' | 'waive',
  condition: Condition,
  reason: string,
  actor: Actor,
): Decision<ConditionStatus> {
  return andThen(decide(command, condition, actor), (status) =>
    andThen(decideReason(reason, 'Say why you decide so'), () => accept(status)),
  );
}

/** Decides that the condition is met. Instalments that wait for it can be requested. */
export function decideMeetCondition(
  condition: Condition,
  reason: string,
  actor: Actor,
): Decision<ConditionStatus> {
  return decideWithReason('meet', condition, reason, actor);
}

/** Decides that the condition is not met. It can be reopened or waived afterwards. */
export function decideMarkNotMet(
  condition: Condition,
  reason: string,
  actor: Actor,
): Decision<ConditionStatus> {
  return decideWithReason('mark-not-met', condition, reason, actor);
}

/** Waives the condition. Instalments that wait for it can be requested. */
export function decideWaiveCondition(
  condition: Condition,
  reason: string,
  actor: Actor,
): Decision<ConditionStatus> {
  return decideWithReason('waive', condition, reason, actor);
}

/** Reopens a decided condition with a due day that is not in the past. Instalments wait for it again. */
export function decideReopenCondition(
  condition: Condition,
  wanted: { readonly dueOn: PlainDate; readonly reason: string },
  actor: Actor,
  today: PlainDate,
): Decision<ConditionStatus> {
  return andThen(decide('reopen', condition, actor), (status) =>
    andThen(decideReason(wanted.reason, 'Say why it has to be met again'), () =>
      wanted.dueOn >= today
        ? accept(status)
        : refuse('shared.invalid', {}, missing('/dueOn', 'Enter a day from today on')),
    ),
  );
}
