import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Award } from './get-award.js';

/** Offers an approved award to its organisation, which sees it from now on. */
export function offerAward(id: string, key: string): Promise<Award> {
  return sdk.offerAward({ path: { id }, body: {}, headers: idempotent(key) });
}
