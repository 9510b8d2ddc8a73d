import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateIndicator } from '../../../lib/api/generated/types.gen.js';
import type { Indicator } from './list-indicators.js';

/** Changes the words of a measure as it was at `version`; its unit and rule stay. */
export function updateIndicator(
  id: string,
  version: number,
  changes: UpdateIndicator,
): Promise<Indicator> {
  return sdk.updateIndicator({ path: { id }, headers: ifVersion(version), body: changes });
}
