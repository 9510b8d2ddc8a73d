import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { RequestRecovery } from '../../../lib/api/generated/types.gen.js';
import type { Recovery } from './get-recovery.js';

/** Asks for money of a paid payment back. Refused with `recoveries.beyond-paid` past what is left of it. */
export function requestRecovery(asked: RequestRecovery, key: string): Promise<Recovery> {
  return sdk.requestRecovery({ headers: idempotent(key), body: asked });
}
