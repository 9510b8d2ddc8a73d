import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from './get-return.js';

/** Sends a complete return to the organisation's certifier. Refused with `returns.incomplete`. */
export function submitReturn(id: string, version: number): Promise<OwedReturn> {
  return sdk.submitReturn({ path: { id }, headers: ifVersion(version) });
}
