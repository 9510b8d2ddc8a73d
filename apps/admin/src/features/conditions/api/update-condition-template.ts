import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateConditionTemplate } from '../../../lib/api/generated/types.gen.js';
import type { ConditionTemplate } from './list-condition-templates.js';

/** Changes the library as it was at `version`; conditions already taken from it stay as they are. */
export function updateConditionTemplate(
  id: string,
  version: number,
  changes: UpdateConditionTemplate,
): Promise<ConditionTemplate> {
  return sdk.updateConditionTemplate({ path: { id }, headers: ifVersion(version), body: changes });
}
