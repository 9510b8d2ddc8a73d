import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ExtendOfferResponse } from '../../../lib/api/generated/types.gen.js';

/** Gives the organisation until a later day to answer. */
export function extendOffer(
  id: string,
  body: { readonly expiresOn: string; readonly reason: string },
  key: string,
): Promise<ExtendOfferResponse> {
  return sdk.extendOffer({ path: { id }, body, headers: idempotent(key) });
}
