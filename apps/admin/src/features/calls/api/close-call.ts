import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Call } from './get-call.js';

/** Ends an open call, before its last day if need be. */
export function closeCall(id: string): Promise<Call> {
  return sdk.closeCall({ path: { id } });
}
