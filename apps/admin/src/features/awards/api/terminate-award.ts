import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Ends an award before its time. Refused with `awards.payment-in-run` while a payment is about to leave. */
export function terminateAward(id: string, reason: string, key: string): Promise<Award> {
  return sdk.terminateAward({ path: { id }, headers: idempotent(key), body: { reason } });
}
