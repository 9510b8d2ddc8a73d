import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ConfirmYears } from '../../../lib/api/generated/types.gen.js';
import type { YearConfirmation } from './get-year-confirmation.js';

/** Confirms a year ("2027-28") of all the named awards of a fund, or of none of them. */
export function confirmYears(
  fundId: string,
  run: ConfirmYears,
  key: string,
): Promise<YearConfirmation> {
  return sdk.confirmYears({ path: { id: fundId }, headers: idempotent(key), body: run });
}
