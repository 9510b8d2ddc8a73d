import type { AssessmentStatus } from './assessment-statuses.js';

const WORDS: Readonly<Record<AssessmentStatus, string>> = {
  assigned: 'Assigned',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  conflicted: 'Conflict declared',
};

/** The status of an assessment; only staff read these. */
export function assessmentStatusWords(status: AssessmentStatus): string {
  return WORDS[status];
}
