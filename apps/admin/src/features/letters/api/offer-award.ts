import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { OfferAwardResponse } from '../../../lib/api/generated/types.gen.js';

/** Offers an approved award by its letter, until the end of a day; its organisation sees it from now on. */
export function offerAward(
  id: string,
  expiresOn: string,
  key: string,
): Promise<OfferAwardResponse> {
  return sdk.offerAward({ path: { id }, body: { expiresOn }, headers: idempotent(key) });
}
