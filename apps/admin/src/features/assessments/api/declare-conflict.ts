import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Assessment } from './get-assessment.js';

/** Steps back from an application because of a conflict of interest, before the scores are in. */
export function declareConflict(id: string, reason: string): Promise<Assessment> {
  return sdk.declareConflict({ path: { id }, body: { reason } });
}
