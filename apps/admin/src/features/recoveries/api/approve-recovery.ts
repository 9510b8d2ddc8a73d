import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Recovery } from './get-recovery.js';

/** Approves a requested recovery. Refused with `separation.same-person` for who requested it. */
export function approveRecovery(id: string, key: string): Promise<Recovery> {
  return sdk.approveRecovery({ path: { id }, headers: idempotent(key) });
}
