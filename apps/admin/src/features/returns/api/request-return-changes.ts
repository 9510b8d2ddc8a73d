import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from './get-return.js';

/** Asks the organisation to change a return, with what has to change. */
export function requestReturnChanges(id: string, reason: string): Promise<OwedReturn> {
  return sdk.requestReturnChanges({ path: { id }, body: { reason } });
}
