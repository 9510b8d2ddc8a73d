import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { DraftAward } from '../../../lib/api/generated/types.gen.js';
import type { Award } from './get-award.js';

/**
 * Drafts an award and reserves each of its years. Refused with `budgets.insufficient` or `budgets.no-line`
 * where the budget of a year does not hold it.
 */
export function draftAward(draft: DraftAward, key: string): Promise<Award> {
  return sdk.draftAward({ headers: idempotent(key), body: draft });
}
