import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Delegation } from './get-delegation.js';

/** Ends a delegation before its last day. */
export function endDelegation(id: string, key: string): Promise<Delegation> {
  return sdk.endDelegation({ path: { id }, headers: idempotent(key) });
}
