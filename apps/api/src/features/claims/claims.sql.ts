import { CONFIRMED_PAYMENT_STATUSES, SPENT_PAYMENT_STATUSES } from '@almoner/domain/payments';
import type { Audience } from '@almoner/domain/shared';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

/** The payments that reached the organisation, recovered since or not. */
const SENT = sqlTexts([...new Set([...SPENT_PAYMENT_STATUSES, ...CONFIRMED_PAYMENT_STATUSES])]);

export const CLAIM_JOINS = `JOIN ${READABLE_PAYMENTS} p ON p.id = c.payment_id JOIN ${READABLE_AWARDS} a ON a.id = c.award_id
  JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = c.organisation_id`;

/** The columns of a claim in a list. */
export const CLAIM_ITEM = `c.id, c.reference, c.payment_id AS "paymentId", p.reference AS "paymentReference",
  c.award_id AS "awardId", a.reference AS "awardReference", c.organisation_id AS "organisationId",
  o.name AS "organisationName", c.fund_id AS "fundId", f.code AS "fundCode", c.financial_year AS "financialYear",
  c.amount_pence AS "amountPence", c.covers_from AS "coversFrom", c.covers_to AS "coversTo",
  c.unspent_pence AS "unspentPence", c.unspent_on AS "unspentOn", c.status, c.submitted_at AS "submittedAt",
  c.illustrative`;

/** One claim: $1 its id. The database refuses the names of staff to an organisation. */
export function claimView(audience: Audience): string {
  const decidedBy = audience === 'staff' ? personName('c.decided_by_id') : 'NULL';
  return `SELECT ${CLAIM_ITEM}, a.title AS "awardTitle", c.statement, ${personName('c.submitted_by_id')} AS "submittedByName",
      c.decided_at AS "decidedAt", ${decidedBy} AS "decidedByName", c.decided_reason AS "decidedReason",
      p.status AS "paymentStatus", p.amount_pence AS "paymentPence", p.method AS "paymentMethod", c.version
    FROM claims c ${CLAIM_JOINS} WHERE c.id = $1`;
}

/**
 * Planned instalments, and what stands in the way of a claim for each: $1 their award or NULL, $2 the payment or NULL. One
 * that is asked for by its id is found in every state.
 */
export const CLAIMABLE = `
  SELECT p.id, p.reference, p.award_id AS "awardId",
         p.fund_id AS "fundId", f.code AS "fundCode", p.organisation_id AS "organisationId", p.status, p.method,
         p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn",
         (SELECT least(coalesce(sum(s.amount_pence - s.recovered_pence - s.recovered_later_pence), 0), 9007199254740991)::bigint
            FROM ${READABLE_PAYMENTS} s WHERE s.award_id = p.award_id AND s.status IN (${SENT})) AS "sentPence",
         (SELECT jsonb_build_object('id', w.id, 'reference', w.reference) FROM claims w
           WHERE w.award_id = p.award_id AND w.status = 'submitted') AS "waitingClaim",
         (SELECT t.reference FROM claims t WHERE t.payment_id = p.id AND t.status = 'taken-up') AS "takenUpClaim"
    FROM ${READABLE_PAYMENTS} p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id
   WHERE p.id = $2 OR (p.award_id = $1 AND p.status = 'planned') ORDER BY p.due_on, p.reference`;
