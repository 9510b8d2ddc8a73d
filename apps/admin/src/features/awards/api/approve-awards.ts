import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ApproveAwardsResponse } from '../../../lib/api/generated/types.gen.js';

export type AwardBatch = ApproveAwardsResponse;

/** Approves several drafted awards, all or none; a refusal names each that stops the rest. */
export function approveAwards(awardIds: string[], key: string): Promise<AwardBatch> {
  return sdk.approveAwards({ body: { awardIds }, headers: idempotent(key) });
}
