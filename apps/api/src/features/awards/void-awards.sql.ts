import { VOID_AWARD_STATUSES } from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';

/** The states of an award that came to nothing, for `IN (…)`. */
export const VOID_AWARDS = sqlTexts(VOID_AWARD_STATUSES);
