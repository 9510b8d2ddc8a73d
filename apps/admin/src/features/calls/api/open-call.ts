import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Call } from './get-call.js';

/** Lets organisations see a call and apply to it from its first day on. */
export function openCall(id: string): Promise<Call> {
  return sdk.openCall({ path: { id } });
}
