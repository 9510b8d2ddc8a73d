import {
  LIVE_AWARD_STATUSES,
  PAYING_AWARD_STATUSES,
  RESERVING_AWARD_STATUSES,
  STANDING_AWARD_STATUSES,
  VOID_AWARD_STATUSES,
} from '@almoner/domain/awards';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** The columns of an award that other features may read. */
export const READABLE_AWARDS = `(SELECT id, reference, fund_id, organisation_id, allocation_id, application_id, title, purpose, special_terms,
          amount_pence, area_codes, payment_method, status, drafted_by_id, approved_by_id, offered_by_id,
          approved_at, accepted_at, version, expires_on, starts_on, ends_on, illustrative,
          -- an award that came to nothing is never changed again
          CASE WHEN status IN (${sqlTexts(VOID_AWARD_STATUSES)}) THEN updated_at END AS void_at
     FROM awards)`;

/** The columns of an award year that other features may read. */
export const READABLE_AWARD_YEARS = `(SELECT id, award_id, budget_line_id, financial_year, amount_pence, planned_pence, status
     FROM award_years)`;

/** The columns of an award version that other features may read. */
export const READABLE_AWARD_VERSIONS = `(SELECT award_id, number, amount_pence, years, title, purpose, area_codes,
  starts_on, ends_on, at FROM award_versions)`;

/** Statuses of an award, for `IN (…)`: it came to nothing; it has not ended; it can be paid. */
export const VOID_AWARDS = sqlTexts(VOID_AWARD_STATUSES);
export const LIVE_AWARDS = sqlTexts(LIVE_AWARD_STATUSES);
export const PAYING_AWARDS = sqlTexts(PAYING_AWARD_STATUSES);
export const RESERVING_AWARDS = sqlTexts(RESERVING_AWARD_STATUSES);
export const STANDING_AWARDS = sqlTexts(STANDING_AWARD_STATUSES);

/**
 * The SELECTs for the duties that people have in the awards of `chain_awards` (see `separation/taken-duties.sql.ts`).
 */
export const AWARD_DUTIES = [
  `SELECT 'award-recommender', drafted_by_id, id FROM chain_awards`,
  `SELECT 'award-approver', approved_by_id, id FROM chain_awards`,
];
