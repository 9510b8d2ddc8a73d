import type { Audience } from '@almoner/domain/shared';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

const COLUMNS = `r.id, r.reference, r.payment_id AS "paymentId", p.reference AS "paymentReference",
  r.award_id AS "awardId", a.reference AS "awardReference", r.organisation_id AS "organisationId",
  o.name AS "organisationName", r.fund_id AS "fundId", f.code AS "fundCode", p.financial_year AS "financialYear",
  r.amount_pence AS "amountPence", r.status, r.requested_at AS "requestedAt", r.received_on AS "receivedOn",
  r.illustrative`;

export const RECOVERY_JOINS = `JOIN ${READABLE_PAYMENTS} p ON p.id = r.payment_id JOIN ${READABLE_AWARDS} a ON a.id = r.award_id
  JOIN ${READABLE_FUNDS} f ON f.id = r.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = r.organisation_id`;

const SHARED = `a.title AS "awardTitle", r.reason, p.amount_pence AS "paymentAmountPence", r.approved_at AS "approvedAt",
  r.received_reference AS "receivedReference", r.closed_reason AS "closedReason", r.version`;

/** The budget line (year and pot) of a payment `p`, where its year is closed; NULL where it is open. */
export const CLOSED_LINE = `(SELECT jsonb_build_object('financialYear', l.financial_year, 'pot', l.pot)
  FROM ${READABLE_AWARD_YEARS} y JOIN ${READABLE_BUDGET_LINES} l ON l.id = y.budget_line_id
  WHERE y.id = p.award_year_id AND l.status = 'closed')`;

const INSIDE = `${CLOSED_LINE} AS "closedLine", r.journal_id AS "journalId", r.requested_by_id AS "requestedById", r.approved_by_id AS "approvedById",
  ${personName('r.requested_by_id')} AS "requestedByName",
  ${personName('r.approved_by_id')} AS "approvedByName",
  ${personName('r.received_by_id')} AS "receivedByName",
  ${personName('r.closed_by_id')} AS "closedByName"`;

const NOTHING_INSIDE = `NULL AS "closedLine", NULL AS "journalId", NULL AS "requestedById", NULL AS "approvedById", NULL AS "requestedByName",
  NULL AS "approvedByName", NULL AS "receivedByName", NULL AS "closedByName"`;

/** The columns of a recovery in a list. */
export const RECOVERY_ITEM = COLUMNS;

/** One recovery: $1 its id. The database refuses the names of staff to an organisation. */
export function recoveryView(audience: Audience): string {
  return `SELECT ${COLUMNS}, ${SHARED}, ${audience === 'staff' ? INSIDE : NOTHING_INSIDE}
    FROM recoveries r ${RECOVERY_JOINS} WHERE r.id = $1`;
}
