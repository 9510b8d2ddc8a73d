import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { lastStatesOf } from '@almoner/domain/shared';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** What other features read of a return. */
export const READABLE_RETURNS = `(SELECT id, reference, award_id, fund_id, organisation_id, kind, period_year, due_on, status,
  accepted_at, illustrative FROM returns)`;

/** What other features read of an indicator that a return asks for. */
export const READABLE_RETURN_INDICATORS = `(SELECT return_id, indicator_id, position FROM return_indicators)`;

/** The states of a return that nothing is to be done with any more, for `IN (…)`. */
export const SETTLED_RETURNS = sqlTexts(lastStatesOf(RETURN_LIFECYCLE));
