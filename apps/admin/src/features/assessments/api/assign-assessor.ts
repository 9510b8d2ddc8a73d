import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { AssignAssessor } from '../../../lib/api/generated/types.gen.js';
import type { Assessment } from './get-assessment.js';

/** Gives a submitted application to an assessor. Refused with `assessments.already-assigned` a second time. */
export function assignAssessor(assignment: AssignAssessor): Promise<Assessment> {
  return sdk.assignAssessor({ body: assignment });
}
