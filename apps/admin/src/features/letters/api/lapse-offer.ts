import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { LapseOfferResponse } from '../../../lib/api/generated/types.gen.js';

/** Marks an offer as lapsed whose last day is past; its money is available again. */
export function lapseOffer(id: string, reason: string, key: string): Promise<LapseOfferResponse> {
  return sdk.lapseOffer({ path: { id }, body: { reason }, headers: idempotent(key) });
}
