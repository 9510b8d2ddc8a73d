import type { Audience } from '@almoner/domain/shared';

const SHARED = `p.id, p.reference, p.award_id AS "awardId", a.reference AS "awardReference",
  p.organisation_id AS "organisationId", o.name AS "organisationName", p.fund_id AS "fundId", f.code AS "fundCode",
  p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.status,
  p.sent_on AS "sentOn", p.paid_on AS "paidOn", p.illustrative`;

const NAMES = `
  (SELECT u.name FROM users u WHERE u.id = p.requested_by_id) AS "requestedByName",
  (SELECT u.name FROM users u WHERE u.id = p.approved_by_id) AS "approvedByName",
  (SELECT u.name FROM users u WHERE u.id = p.released_by_id) AS "releasedByName"`;

const NO_NAMES = `NULL AS "requestedByName", NULL AS "approvedByName", NULL AS "releasedByName"`;

const INSIDE = `p.requested_by_id AS "requestedById", p.approved_by_id AS "approvedById",
  p.statement_of_need AS "statementOfNeed", p.requested_at AS "requestedAt", p.approved_at AS "approvedAt",
  p.released_at AS "releasedAt", p.rejected_reason AS "rejectedReason",
  (SELECT jsonb_build_object('id', m.id, 'ledgerLineId', m.ledger_line_id, 'kind', m.kind, 'matchedByName', u.name,
            'matchedAt', to_char(m.matched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     FROM matches m LEFT JOIN users u ON u.id = m.matched_by_id
    WHERE m.payment_id = p.id AND m.undone_at IS NULL) AS match`;

const NOTHING_INSIDE = `NULL AS "requestedById", NULL AS "approvedById", NULL AS "statementOfNeed",
  NULL AS "requestedAt", NULL AS "approvedAt", NULL AS "releasedAt", NULL AS "rejectedReason", NULL AS match`;

export const PAYMENT_FROM = `payments p JOIN awards a ON a.id = p.award_id JOIN funds f ON f.id = p.fund_id
  JOIN organisations o ON o.id = p.organisation_id`;

/** The columns of a payment in a list. The database refuses the names of staff to an organisation. */
export function paymentItem(audience: Audience): string {
  return `${SHARED}, ${audience === 'staff' ? NAMES : NO_NAMES}`;
}

/** One payment: $1 its id. */
export function paymentView(audience: Audience): string {
  return `SELECT ${paymentItem(audience)}, a.title AS "awardTitle", p.version,
      ${audience === 'staff' ? INSIDE : NOTHING_INSIDE}
    FROM ${PAYMENT_FROM} WHERE p.id = $1`;
}
