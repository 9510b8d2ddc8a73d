import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateFund } from '../../../lib/api/generated/types.gen.js';
import type { Fund } from './get-fund.js';

/** Changes a fund as it was at `version`; refused with 412 when someone changed it since. */
export function updateFund(id: string, version: number, changes: UpdateFund): Promise<Fund> {
  return sdk.updateFund({ path: { id }, headers: ifVersion(version), body: changes });
}
