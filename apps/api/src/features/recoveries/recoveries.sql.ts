import { shownSum } from '../../platform/database/shown-sum.js';
import { OPEN_RECOVERY_STATUSES } from '@almoner/domain/recoveries';
import type { Audience } from '@almoner/domain/shared';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

/** What is still owed of a recovery `r`: neither received nor written off nor waived; 0 once nothing is asked. */
export const OWED_NOW = `CASE WHEN r.status IN (${sqlTexts(OPEN_RECOVERY_STATUSES)})
  THEN r.amount_pence - r.received_pence - r.written_off_pence - r.waived_pence ELSE 0 END`;

const COLUMNS = `r.id, r.reference, r.payment_id AS "paymentId", p.reference AS "paymentReference",
  r.award_id AS "awardId", a.reference AS "awardReference", r.organisation_id AS "organisationId",
  o.name AS "organisationName", r.fund_id AS "fundId", f.code AS "fundCode", p.financial_year AS "financialYear",
  r.amount_pence AS "amountPence", r.received_pence AS "receivedPence",
  r.written_off_pence + r.waived_pence AS "lostPence",
  ${OWED_NOW} AS "owedPence",
  r.status, r.requested_at AS "requestedAt", r.illustrative`;

export const RECOVERY_JOINS = `JOIN ${READABLE_PAYMENTS} p ON p.id = r.payment_id JOIN ${READABLE_AWARDS} a ON a.id = r.award_id
  JOIN ${READABLE_FUNDS} f ON f.id = r.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = r.organisation_id`;

const SHARED = `a.title AS "awardTitle", r.reason, p.amount_pence AS "paymentAmountPence", r.approved_at AS "approvedAt",
  r.written_off_pence AS "writtenOffPence", r.waived_pence AS "waivedPence", r.closed_reason AS "closedReason", r.version`;

/** A budget line `l` as the rules of receipts take it. */
const LINE = `jsonb_build_object('id', l.id, 'financialYear', l.financial_year, 'pot', l.pot, 'status', l.status,
  'budgetType', l.budget_type, 'ringFenced', l.ring_fenced)`;

const INSIDE = `(SELECT ${LINE} FROM ${READABLE_AWARD_YEARS} y JOIN ${READABLE_BUDGET_LINES} l ON l.id = y.budget_line_id
    WHERE y.id = p.award_year_id) AS line,
  r.requested_by_id AS "requestedById",
  ${personName('r.requested_by_id')} AS "requestedByName",
  ${personName('r.approved_by_id')} AS "approvedByName",
  ${personName('r.closed_by_id')} AS "closedByName"`;

const NOTHING_INSIDE = `NULL AS line, NULL AS "requestedById", NULL AS "requestedByName", NULL AS "approvedByName",
  NULL AS "closedByName"`;

/** The columns of a recovery in a list. */
export const RECOVERY_ITEM = COLUMNS;

/** One recovery: $1 its id. The database refuses the names of staff to an organisation. */
export function recoveryView(audience: Audience): string {
  return `SELECT ${COLUMNS}, ${SHARED}, ${audience === 'staff' ? INSIDE : NOTHING_INSIDE}
    FROM recoveries r ${RECOVERY_JOINS} WHERE r.id = $1`;
}

const RECEIPT_INSIDE = `c.booked_to AS "bookedTo",
  (SELECT ${LINE} FROM ${READABLE_BUDGET_LINES} l WHERE l.id = c.budget_line_id) AS line,
  c.journal_id AS "journalId", c.reversal_journal_id AS "reversalJournalId", c.recorded_by_id AS "recordedById",
  c.booked_reason AS "bookedReason", c.reversed_reason AS "reversedReason",
  ${personName('c.recorded_by_id')} AS "recordedByName", ${personName('c.booked_by_id')} AS "bookedByName",
  ${personName('c.reversed_by_id')} AS "reversedByName"`;

const NO_RECEIPT_INSIDE = `NULL AS "bookedTo", NULL AS line, NULL AS "journalId", NULL AS "reversalJournalId",
  NULL AS "recordedById", NULL AS "bookedReason", NULL AS "reversedReason", NULL AS "recordedByName",
  NULL AS "bookedByName", NULL AS "reversedByName"`;

/** The receipts of a recovery in the order in which they arrived: $1 its id. */
export function receiptsOfRecovery(audience: Audience): string {
  return `SELECT c.id, c.amount_pence AS "amountPence", c.received_on AS "receivedOn", c.reference, c.status,
      ${audience === 'staff' ? RECEIPT_INSIDE : NO_RECEIPT_INSIDE}
    FROM recovery_receipts c WHERE c.recovery_id = $1 ORDER BY c.received_on, c.id`;
}

/** The write-offs and waivers of a recovery in the order in which they were asked for: $1 its id. Staff only. */
export const LOSSES_OF_RECOVERY = `
  SELECT s.id, s.kind, s.amount_pence AS "amountPence", s.reason, s.status, s.approvals_asked AS "approvalsAsked",
         s.requested_at AS "requestedAt", s.decided_at AS "decidedAt", s.decided_reason AS "decidedReason",
         s.requested_by_id AS "requestedById", ${personName('s.requested_by_id')} AS "requestedByName",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', v.approver_id, 'name', ${personName('v.approver_id')})
            ORDER BY v.at), '[]') FROM recovery_loss_approvals v WHERE v.loss_id = s.id) AS approvers
    FROM recovery_losses s WHERE s.recovery_id = $1 ORDER BY s.requested_at, s.id`;

/** The budget lines of a fund whose year is open: $1 the fund. Staff only. */
export const OPEN_LINES = `
  SELECT l.id, l.financial_year AS "financialYear", l.pot, l.status, l.budget_type AS "budgetType",
         l.ring_fenced AS "ringFenced"
    FROM ${READABLE_BUDGET_LINES} l WHERE l.fund_id = $1 AND l.status = 'open' ORDER BY l.financial_year, l.pot`;

/** The columns of a loss in the register: `s` the loss. */
export const LOSS_ITEM = `s.id, s.recovery_id AS "recoveryId", r.reference AS "recoveryReference",
  s.organisation_id AS "organisationId", o.name AS "organisationName", s.fund_id AS "fundId", f.code AS "fundCode",
  s.kind, s.amount_pence AS "amountPence", s.status, s.financial_year AS "financialYear", s.decided_at AS "decidedAt",
  s.requested_at AS "requestedAt", s.reason, ${personName('s.requested_by_id')} AS "requestedByName",
  (SELECT coalesce(array_agg(${personName('v.approver_id')} ORDER BY v.at), '{}')
     FROM recovery_loss_approvals v WHERE v.loss_id = s.id) AS "approvedByNames", s.illustrative`;

export const LOSS_JOINS = `JOIN recoveries r ON r.id = s.recovery_id JOIN ${READABLE_FUNDS} f ON f.id = s.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = s.organisation_id`;

/** The approved losses of each financial year, the latest first. */
export const LOSSES_BY_YEAR = `
  SELECT s.financial_year AS "financialYear", count(*)::int AS count,
         ${shownSum(`sum(s.amount_pence) FILTER (WHERE s.kind = 'write-off')`)} AS "writtenOffPence",
         ${shownSum(`sum(s.amount_pence) FILTER (WHERE s.kind = 'waiver')`)} AS "waivedPence",
         ${shownSum('sum(s.amount_pence)')} AS "totalPence", bool_or(s.illustrative) AS illustrative
    FROM recovery_losses s WHERE s.status = 'approved' GROUP BY 1 ORDER BY 1 DESC`;
