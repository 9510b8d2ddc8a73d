import { ASSESSMENT_LIFECYCLE, SCORED_ASSESSMENT_STATUSES } from '@almoner/domain/assessments';
import { statesBefore } from '@almoner/domain/shared';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** The columns of an assessment that other features may read. */
export const READABLE_ASSESSMENTS = `(SELECT application_id, assessor_id, status FROM assessments)`;

/** The statuses of an assessment that has scores, for `IN (…)`. */
export const SCORED = sqlTexts(SCORED_ASSESSMENT_STATUSES);

/**
 * The SELECTs for the duties that people have in the applications of `chain_awards` (see
 * `separation/taken-duties.sql.ts`).
 */
export const SCORING_DUTIES = [
  `SELECT 'application-scorer', s.assessor_id, c.id FROM chain_awards c
     JOIN assessments s ON s.application_id = c.application_id AND s.status IN (${SCORED})`,
];

/** The statuses of an assessment that was not submitted yet, for `IN (…)`. */
export const UNSUBMITTED = sqlTexts(statesBefore(ASSESSMENT_LIFECYCLE, 'score'));
