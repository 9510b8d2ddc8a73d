import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Recovery } from './get-recovery.js';

/** Takes a recovery back before the money has arrived, with the reason. */
export function cancelRecovery(id: string, reason: string, key: string): Promise<Recovery> {
  return sdk.cancelRecovery({ path: { id }, headers: idempotent(key), body: { reason } });
}
