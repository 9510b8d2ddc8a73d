import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Condition } from './get-condition.js';

/** Takes a condition out before the award is offered; later it is waived instead. */
export function removeCondition(id: string): Promise<Condition> {
  return sdk.removeCondition({ path: { id } });
}
