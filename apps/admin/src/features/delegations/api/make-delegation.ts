import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { MakeDelegation } from '../../../lib/api/generated/types.gen.js';
import type { Delegation } from './get-delegation.js';

/** Lends one's approval of payments. Refused with `delegations.not-held` where it is not one's own. */
export function makeDelegation(wanted: MakeDelegation, key: string): Promise<Delegation> {
  return sdk.makeDelegation({ headers: idempotent(key), body: wanted });
}
