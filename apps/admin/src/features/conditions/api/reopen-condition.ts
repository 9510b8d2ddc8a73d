import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReopenCondition } from '../../../lib/api/generated/types.gen.js';
import type { Condition } from './get-condition.js';

/** Asks again for a condition that was decided, by a new day; instalments wait for it again. */
export function reopenCondition(id: string, wanted: ReopenCondition): Promise<Condition> {
  return sdk.reopenCondition({ path: { id }, body: wanted });
}
