import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Assessment } from './get-assessment.js';

/** Hands in complete scores, which locks and unseals them. */
export function submitAssessment(id: string, version: number): Promise<Assessment> {
  return sdk.submitAssessment({ path: { id }, headers: ifVersion(version) });
}
