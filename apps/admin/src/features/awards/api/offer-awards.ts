import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { AwardBatch } from './approve-awards.js';

/** Offers several approved awards until the same day, all or none; 28 days ahead where none is given. */
export function offerAwards(
  awardIds: string[],
  expiresOn: string | undefined,
  key: string,
): Promise<AwardBatch> {
  return sdk.offerAwards({
    body: { awardIds, ...(expiresOn && { expiresOn }) },
    headers: idempotent(key),
  });
}
