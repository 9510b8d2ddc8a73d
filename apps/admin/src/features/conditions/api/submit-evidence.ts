import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { SubmitEvidence } from '../../../lib/api/generated/types.gen.js';
import type { Condition } from './get-condition.js';

/** Tells the funder how a condition is met. */
export function submitEvidence(id: string, evidence: SubmitEvidence): Promise<Condition> {
  return sdk.submitEvidence({ path: { id }, body: evidence });
}
