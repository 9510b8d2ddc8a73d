import { OPEN_INSTALMENTS } from '@almoner/domain/awards';
import { PENDING_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { OPEN_RECOVERY_STATUSES } from '@almoner/domain/recoveries';
import { OPEN_VARIATION_STATUSES } from '@almoner/domain/variations';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_CONDITIONS } from '../../readable/conditions.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { READABLE_RECOVERIES } from '../../readable/recoveries.sql.js';
import { READABLE_RETURNS, SETTLED_RETURNS } from '../../readable/returns.sql.js';
import { READABLE_VARIATIONS } from '../../readable/variations.sql.js';

/**
 * SELECTs that find what of an award is still open, each with kind, reference, status and amount; `AWARD` stands for
 * the award's id. A feature whose records keep an award from being completed adds a SELECT here.
 */
const PARTS = [
  // a later year that is still indicative is open: its money is neither confirmed nor given up
  `SELECT 'year', y.financial_year || '-' || to_char((y.financial_year + 1) % 100, 'FM00'), y.status, y.amount_pence
     FROM award_years y WHERE y.award_id = AWARD AND y.status = 'indicative' AND y.amount_pence > 0`,
  `SELECT 'payment', p.reference, p.status, p.amount_pence FROM ${READABLE_PAYMENTS} p
    WHERE p.award_id = AWARD AND p.status IN (${sqlTexts(OPEN_INSTALMENTS)})`,
  `SELECT 'condition', c.title, c.status, NULL FROM ${READABLE_CONDITIONS} c
    WHERE c.award_id = AWARD AND c.status IN (${sqlTexts(PENDING_CONDITION_STATUSES)})`,
  `SELECT 'return', r.reference, r.status, NULL FROM ${READABLE_RETURNS} r
    WHERE r.award_id = AWARD AND r.status NOT IN (${SETTLED_RETURNS})`,
  `SELECT 'variation', v.reference, v.status, NULL FROM ${READABLE_VARIATIONS} v
    WHERE v.award_id = AWARD AND v.status IN (${sqlTexts(OPEN_VARIATION_STATUSES)})`,
  `SELECT 'recovery', r.reference, r.status, r.amount_pence FROM ${READABLE_RECOVERIES} r
    WHERE r.award_id = AWARD AND r.status IN (${sqlTexts(OPEN_RECOVERY_STATUSES)})`,
];

/** Everything of an award that is still open. `award` is its id in SQL, such as `$1` or a column. */
export function openThingsOf(award: string): string {
  return PARTS.join(' UNION ALL ').replaceAll('AWARD', award);
}

export const OPEN_THINGS = `
  SELECT o.kind, o.reference, o.state, o.amount AS "amountPence"
    FROM (${openThingsOf('$1')}) o (kind, reference, state, amount) ORDER BY o.kind, o.reference`;
