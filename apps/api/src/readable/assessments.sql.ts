/** What other features read of an assessment. */
export const READABLE_ASSESSMENTS = `(SELECT application_id, assessor_id, status FROM assessments)`;
