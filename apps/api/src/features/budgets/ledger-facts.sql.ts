import { RESERVING_AWARD_STATUSES } from '@almoner/domain/awards';
import { CONFIRMED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import {
  READABLE_LOSSES,
  READABLE_RECEIPTS,
  READABLE_RECOVERIES,
} from '../../readable/recoveries.sql.js';

const RESERVING = sqlTexts(RESERVING_AWARD_STATUSES);

/**
 * A sum as an exact integer within JavaScript's range, so that a tampered amount is reported as a difference instead of
 * failing.
 */
function safe(sum: string): string {
  return `greatest(-9007199254740991, least(9007199254740991, coalesce(${sum}, 0)))::bigint`;
}

/**
 * Every budget line with the sums from which its totals can be recomputed, in the order in which lines are verified.
 */
export const LINE_FACTS = `
  WITH moved AS (
    SELECT l.budget_line_id AS id,
           ${safe(`-sum(l.amount_pence) FILTER (WHERE l.account = 'funding')`)} AS allocated,
           ${safe(`sum(l.amount_pence) FILTER (WHERE l.account = 'available')`)} AS available,
           ${safe(`sum(l.amount_pence) FILTER (WHERE l.account = 'reserved')`)} AS reserved,
           ${safe(`sum(l.amount_pence) FILTER (WHERE l.account = 'committed')`)} AS committed,
           ${safe(`sum(l.amount_pence) FILTER (WHERE l.account = 'paid')`)} AS paid
      FROM journal_lines l GROUP BY 1),
  unbalanced AS (
    SELECT DISTINCT ON (u.id) u.id, u.pence, j.subject_reference AS reference
      FROM (SELECT l.budget_line_id AS id, l.journal_id, ${safe('sum(l.amount_pence)')} AS pence
              FROM journal_lines l GROUP BY 1, 2 HAVING sum(l.amount_pence) <> 0) u
      JOIN journals j ON j.id = u.journal_id ORDER BY u.id, j.at, j.id),
  years AS (
    SELECT y.budget_line_id AS id,
           ${safe(`sum(y.amount_pence) FILTER (WHERE a.status IN (${RESERVING}))`)} AS unaccepted,
           ${safe(`sum(y.amount_pence) FILTER (WHERE a.status NOT IN (${RESERVING}) AND y.status = 'indicative')`)} AS indicative,
           ${safe(`sum(y.amount_pence) FILTER (WHERE a.status NOT IN (${RESERVING}) AND y.status = 'confirmed')`)} AS confirmed,
           ${safe(`sum(y.amount_pence) FILTER (WHERE a.status IN (${RESERVING}) AND y.status = 'confirmed')`)} AS early
      FROM ${READABLE_AWARD_YEARS} y JOIN ${READABLE_AWARDS} a ON a.id = y.award_id WHERE a.status NOT IN (${VOID_AWARDS}) GROUP BY 1),
  confirmed AS (
    SELECT y.budget_line_id AS id, ${safe('sum(p.amount_pence)')} AS pence
      FROM ${READABLE_PAYMENTS} p JOIN ${READABLE_AWARD_YEARS} y ON y.id = p.award_year_id
     WHERE p.status IN (${sqlTexts(CONFIRMED_PAYMENT_STATUSES)}) GROUP BY 1),
  receipts AS (
    SELECT c.budget_line_id AS id, ${safe(`sum(c.amount_pence) FILTER (WHERE c.booked_to = 'own-line')`)} AS own,
           ${safe('sum(c.amount_pence)')} AS pence
      FROM ${READABLE_RECEIPTS} c WHERE c.status = 'booked' GROUP BY 1),
  agreed AS (
    SELECT DISTINCT ON (c.budget_line_id) c.budget_line_id AS id, c.authorised_pence AS pence FROM budget_changes c
     WHERE c.kind = 'authority' AND c.status = 'confirmed' ORDER BY c.budget_line_id, c.decided_at DESC, c.id DESC),
  receipt_journals AS (
    SELECT l.budget_line_id AS id, ${safe('sum(l.amount_pence)')} AS pence
      FROM journals j JOIN journal_lines l ON l.journal_id = j.id AND l.account = 'available'
     WHERE j.kind = 'recovery'
        OR j.reverses_journal_id IN (SELECT id FROM journals WHERE kind = 'recovery') GROUP BY 1)
  SELECT f.code AS "fundCode", f.name AS "fundName", b.financial_year AS "financialYear", b.pot,
         b.status, b.authority, ${safe('b.authority_pence')} AS "authorityPence",
         ${safe('agreed.pence')} AS "agreedAuthorityPence",
         ${safe('b.allocated_pence')} AS "allocatedPence", ${safe('b.available_pence')} AS "availablePence",
         ${safe('b.reserved_pence')} AS "reservedPence", ${safe('b.committed_pence')} AS "committedPence",
         ${safe('b.paid_pence')} AS "paidPence", b.over_programming_basis_points AS "overProgrammingBasisPoints",
         ${safe('b.over_programming_pence')} AS "overProgrammingPence",
         jsonb_build_object('allocatedPence', coalesce(m.allocated, 0), 'availablePence', coalesce(m.available, 0),
           'reservedPence', coalesce(m.reserved, 0), 'committedPence', coalesce(m.committed, 0),
           'paidPence', coalesce(m.paid, 0)) AS journals,
         ${safe('u.pence')} AS "unbalancedPence", u.reference AS "unbalancedReference",
         ${safe('y.unaccepted')} AS "unacceptedYearsPence", ${safe('y.indicative')} AS "indicativeYearsPence",
         ${safe('y.confirmed')} AS "confirmedYearsPence", ${safe('y.early')} AS "confirmedEarlyPence",
         ${safe('c.pence')} AS "confirmedPaymentsPence", ${safe('r.own')} AS "recoveredPence",
         ${safe('r.pence')} AS "receiptsPence", ${safe('rj.pence')} AS "receiptJournalsPence"
    FROM budget_lines b JOIN ${READABLE_FUNDS} f ON f.id = b.fund_id
    LEFT JOIN moved m ON m.id = b.id LEFT JOIN unbalanced u ON u.id = b.id
    LEFT JOIN years y ON y.id = b.id LEFT JOIN confirmed c ON c.id = b.id LEFT JOIN receipts r ON r.id = b.id
    LEFT JOIN receipt_journals rj ON rj.id = b.id
    LEFT JOIN agreed ON agreed.id = b.id
   ORDER BY f.code, b.financial_year, b.pot, b.id`;

/** The awards of each fund whose money comes from its budget lines, with their years. */
export const FUND_AWARD_FACTS = `
  SELECT f.code AS "fundCode", f.name AS "fundName", ${safe('sum(a.amount_pence)')} AS "awardsPence",
         ${safe(`sum((SELECT sum(y.amount_pence) FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = a.id))`)} AS "awardYearsPence"
    FROM ${READABLE_AWARDS} a JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id WHERE a.status NOT IN (${VOID_AWARDS})
   GROUP BY f.id, f.code, f.name ORDER BY f.code, f.id`;

/** What recoveries say they have received and given up in each fund, with what their records and payments say. */
export const FUND_RECOVERY_FACTS = `
  SELECT f.code AS "fundCode", f.name AS "fundName",
         ${safe('r.received')} AS "receivedPence", ${safe('p.recovered')} AS "recoveredPaymentsPence",
         ${safe('c.pence')} AS "receiptsPence", ${safe('r.lost')} AS "lostPence", ${safe('p.lost')} AS "lostPaymentsPence",
         ${safe('l.pence')} AS "lossesPence", ${safe('l.registered')} AS "registeredLossesPence",
         ${safe('p.later')} AS "recoveredLaterPaymentsPence", ${safe('c.later')} AS "laterReceiptsPence"
    FROM ${READABLE_FUNDS} f
    LEFT JOIN (SELECT fund_id, sum(received_pence) AS received, sum(written_off_pence + waived_pence) AS lost
                 FROM ${READABLE_RECOVERIES} r GROUP BY 1) r ON r.fund_id = f.id
    LEFT JOIN (SELECT fund_id, sum(recovered_pence + recovered_later_pence) AS recovered, sum(recovery_lost_pence) AS lost,
                      sum(recovered_later_pence) AS later
                 FROM ${READABLE_PAYMENTS} p GROUP BY 1) p ON p.fund_id = f.id
    LEFT JOIN (SELECT r.fund_id, sum(c.amount_pence) AS pence,
                      sum(c.amount_pence) FILTER (WHERE c.booked_to <> 'own-line') AS later
                 FROM ${READABLE_RECEIPTS} c JOIN ${READABLE_RECOVERIES} r ON r.id = c.recovery_id
                WHERE c.status <> 'reversed' GROUP BY 1) c ON c.fund_id = f.id
    LEFT JOIN (SELECT r.fund_id, sum(l.amount_pence) AS registered,
                      sum(l.amount_pence) FILTER (WHERE l.approvals_given >= l.approvals_asked) AS pence
                 FROM ${READABLE_LOSSES} l JOIN ${READABLE_RECOVERIES} r ON r.id = l.recovery_id
                WHERE l.status = 'approved' GROUP BY 1) l ON l.fund_id = f.id
   ORDER BY f.code, f.id`;

/** How many records there are to verify. */
export const LEDGER_COUNTS = `
  SELECT (SELECT count(*) FROM budget_lines) AS "budgetLines", (SELECT count(*) FROM journals) AS journals,
         (SELECT count(*) FROM journal_lines) AS "journalLines", (SELECT count(*) FROM ${READABLE_AWARDS}) AS awards,
         (SELECT count(*) FROM ${READABLE_AWARD_YEARS}) AS "awardYears", (SELECT count(*) FROM ${READABLE_PAYMENTS}) AS payments`;
