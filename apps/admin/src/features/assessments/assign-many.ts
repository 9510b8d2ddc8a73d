import { assignAssessor } from '../../lib/api/generated/sdk.gen.js';
import { ProblemError } from '../../lib/problem.js';

interface ChosenApplication {
  readonly id: string;
  readonly reference: string;
}

/** The result of assigning several applications. */
export interface AssignmentResult {
  readonly assignedIds: readonly string[];
  /** Why the others were not assigned, one sentence for each. */
  readonly refusals: readonly string[];
}

/** Assigns applications one after the other. A refusal of one does not stop the others. */
export async function assignMany(
  applications: readonly ChosenApplication[],
  assessorId: string,
): Promise<AssignmentResult> {
  const assignedIds: string[] = [];
  const refusals: string[] = [];
  for (const { id, reference } of applications) {
    try {
      await assignAssessor({ body: { applicationId: id, assessorId } });
      assignedIds.push(id);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refusals.push(`${reference}: ${error.detail || error.title}`);
    }
  }
  return { assignedIds, refusals };
}
