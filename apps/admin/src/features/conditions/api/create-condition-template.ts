import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateConditionTemplate } from '../../../lib/api/generated/types.gen.js';
import type { ConditionTemplate } from './list-condition-templates.js';

/** Adds to the library. Refused with `shared.duplicate` where another condition has the title. */
export function createConditionTemplate(
  template: CreateConditionTemplate,
): Promise<ConditionTemplate> {
  return sdk.createConditionTemplate({ body: template });
}
