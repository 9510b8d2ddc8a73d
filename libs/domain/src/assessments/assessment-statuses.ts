import { keysOf } from '../shared/index.js';

const WORDS = {
  assigned: 'Assigned',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  conflicted: 'Conflict declared',
};

export const ASSESSMENT_STATUSES = keysOf(WORDS);

export type AssessmentStatus = keyof typeof WORDS;

/** An assessment in these has scores. */
export const SCORED_ASSESSMENT_STATUSES: readonly AssessmentStatus[] = ['in-progress', 'submitted'];

/** The status of an assessment; only staff read these. */
export function assessmentStatusWords(status: AssessmentStatus): string {
  return WORDS[status];
}
