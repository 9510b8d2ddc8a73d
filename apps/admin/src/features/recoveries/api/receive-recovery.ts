import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReceiveRecovery } from '../../../lib/api/generated/types.gen.js';
import type { Recovery } from './get-recovery.js';

/** The money has arrived: it is available again. Refused with `budgets.year-closed` in a closed year. */
export function receiveRecovery(
  id: string,
  receipt: ReceiveRecovery,
  key: string,
): Promise<Recovery> {
  return sdk.receiveRecovery({ path: { id }, headers: idempotent(key), body: receipt });
}
