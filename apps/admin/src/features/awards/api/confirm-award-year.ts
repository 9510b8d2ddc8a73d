import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Confirms the earliest indicative year ("2027-28"). Refused with `awards.years-in-order` for a later one. */
export function confirmAwardYear(id: string, financialYear: string, key: string): Promise<Award> {
  return sdk.confirmAwardYear({ path: { id }, headers: idempotent(key), body: { financialYear } });
}
