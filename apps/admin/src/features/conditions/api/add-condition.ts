import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { AddCondition } from '../../../lib/api/generated/types.gen.js';
import type { Condition } from './get-condition.js';

/** Adds a condition to an award. From the offer on refused with `conditions.reason-required` without a reason. */
export function addCondition(
  awardId: string,
  condition: AddCondition,
  key: string,
): Promise<Condition> {
  return sdk.addCondition({ path: { id: awardId }, headers: idempotent(key), body: condition });
}
