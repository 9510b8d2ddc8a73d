import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from './get-return.js';

/** Accepts a return: from now on the figures of the fund count it. */
export function acceptReturn(id: string, key: string): Promise<OwedReturn> {
  return sdk.acceptReturn({ path: { id }, headers: idempotent(key) });
}
