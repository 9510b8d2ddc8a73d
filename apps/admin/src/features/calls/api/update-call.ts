import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateCall } from '../../../lib/api/generated/types.gen.js';
import type { Call } from './get-call.js';

/** Changes a draft or, once it is open, its last day; refused with 412 when it changed since `version`. */
export function updateCall(id: string, version: number, changes: UpdateCall): Promise<Call> {
  return sdk.updateCall({ path: { id }, headers: ifVersion(version), body: changes });
}
