import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Condition } from './get-condition.js';

/** The three answers to a condition; the organisation reads the reason. */
export type ConditionAnswer = 'meet' | 'mark-not-met' | 'waive';

const ANSWERS = {
  meet: sdk.meetCondition,
  'mark-not-met': sdk.markConditionNotMet,
  waive: sdk.waiveCondition,
} as const;

/** Decides a condition, with a reason. */
export function decideCondition(
  id: string,
  answer: ConditionAnswer,
  reason: string,
): Promise<Condition> {
  return ANSWERS[answer]({ path: { id }, body: { reason } });
}
