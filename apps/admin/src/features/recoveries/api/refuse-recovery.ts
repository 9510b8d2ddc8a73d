import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Recovery } from './get-recovery.js';

/** Says no to a requested recovery, with the reason. */
export function refuseRecovery(id: string, reason: string, key: string): Promise<Recovery> {
  return sdk.refuseRecovery({ path: { id }, headers: idempotent(key), body: { reason } });
}
