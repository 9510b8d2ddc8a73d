import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from './get-return.js';

/** Certifies a return and sends it to the funder. Refused with `returns.same-person` for who wrote it. */
export function certifyReturn(id: string, key: string): Promise<OwedReturn> {
  return sdk.certifyReturn({ path: { id }, headers: idempotent(key) });
}
