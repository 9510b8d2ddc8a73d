import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from './get-return.js';

/** Gives a return back to the person who wrote it, with what has to change. */
export function sendBackReturn(id: string, reason: string): Promise<OwedReturn> {
  return sdk.sendBackReturn({ path: { id }, body: { reason } });
}
