import { APPROVED_VARIATION_STATUSES } from '@almoner/domain/variations';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** The columns of a variation that other features may read. */
export const READABLE_VARIATIONS = `(SELECT reference, award_id, status FROM variations)`;

/**
 * The SELECTs for the duties that people have in the variations of `chain_awards` (see
 * `separation/taken-duties.sql.ts`).
 */
export const VARIATION_DUTIES = [
  `SELECT 'variation-approver', v.approved_by_id, w.id FROM variations v JOIN chain_awards w ON w.id = v.award_id
    WHERE v.status IN (${sqlTexts(APPROVED_VARIATION_STATUSES)})`,
];
