import { ASSESSMENT_LIFECYCLE } from '@almoner/domain/assessments';
import { statesBefore } from '@almoner/domain/shared';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** The columns of an assessment that other features may read. */
export const READABLE_ASSESSMENTS = `(SELECT application_id, assessor_id, status FROM assessments)`;

/** The statuses of an assessment that was not submitted yet, for `IN (…)`. */
export const UNSUBMITTED = sqlTexts(statesBefore(ASSESSMENT_LIFECYCLE, 'score'));
