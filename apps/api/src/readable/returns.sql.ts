import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { lastStatesOf } from '@almoner/domain/shared';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** The columns of a return that other features may read. */
export const READABLE_RETURNS = `(SELECT id, reference, award_id, fund_id, organisation_id, kind, period_year, due_on, status,
  accepted_at, illustrative FROM returns)`;

/** The columns of a return's requested indicator that other features may read. */
export const READABLE_RETURN_INDICATORS = `(SELECT return_id, indicator_id, position FROM return_indicators)`;

/** The statuses of a return that needs no more work, for `IN (…)`. */
export const SETTLED_RETURNS = sqlTexts(lastStatesOf(RETURN_LIFECYCLE));
