import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { EditCondition } from '../../../lib/api/generated/types.gen.js';
import type { Condition } from './get-condition.js';

/** Changes an open condition as it was at `version`; from the offer on with a reason. */
export function editCondition(
  id: string,
  version: number,
  changes: EditCondition,
): Promise<Condition> {
  return sdk.editCondition({ path: { id }, headers: ifVersion(version), body: changes });
}
