import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import { CONDITION_LIFECYCLE, type ConditionCommand } from './condition-lifecycle.js';
import {
  decideEditCondition,
  decideMarkNotMet,
  decideMeetCondition,
  decideRemoveCondition,
  decideReopenCondition,
  decideSubmitEvidence,
  decideWaiveCondition,
} from './condition-policy.js';
import type { Condition } from './condition.js';

/** A text in place of the one a person will type: whether a command is offered does not depend on it. */
const TO_BE_TYPED = 'to be typed';
const SOME_DAY = '9999-12-31';

/** The commands of the condition for the actor: each allowed, or refused with the reason. */
export function conditionCommands(
  condition: Condition,
  actor: Actor,
): CommandAnswer<ConditionCommand>[] {
  const reopening = { dueOn: SOME_DAY, reason: TO_BE_TYPED };
  return commandAnswers(actor.audience, CONDITION_LIFECYCLE, {
    edit: decideEditCondition(condition, TO_BE_TYPED, actor),
    remove: decideRemoveCondition(condition, actor),
    'submit-evidence': decideSubmitEvidence(condition, { text: TO_BE_TYPED, link: null }, actor),
    meet: decideMeetCondition(condition, TO_BE_TYPED, actor),
    'mark-not-met': decideMarkNotMet(condition, TO_BE_TYPED, actor),
    waive: decideWaiveCondition(condition, TO_BE_TYPED, actor),
    reopen: decideReopenCondition(condition, reopening, actor, SOME_DAY),
  });
}
