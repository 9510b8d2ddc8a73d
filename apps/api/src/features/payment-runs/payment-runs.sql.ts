import { shownSum } from '../../platform/database/shown-sum.js';
import { SETTLED_PAYMENT_STATUSES } from '@almoner/domain/payment-runs';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS, personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS, READABLE_PAYMENTS_OF_STAFF } from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';

/** Whether no payment of a run waits for the bank any more: each is acknowledged, paid, returned or recovered. */
export function isSettled(runId: string): string {
  return `NOT EXISTS (
    SELECT FROM payment_run_payments s JOIN ${READABLE_PAYMENTS} t ON t.id = s.payment_id
     WHERE s.run_id = ${runId} AND s.taken_out_at IS NULL AND s.acknowledged_at IS NULL
       AND t.status NOT IN (${sqlTexts(SETTLED_PAYMENT_STATUSES)}))`;
}

/** The status of a run as it is shown: the stored one, or `completed` where its payments say so. */
export const RUN_STATUS = `CASE WHEN r.status = 'released' AND ${isSettled('r.id')} THEN 'completed' ELSE r.status END`;

export const RUN_FROM = `payment_runs r CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, coalesce(sum(p.amount_pence), 0) AS pence
      FROM payment_run_payments i JOIN ${READABLE_PAYMENTS} p ON p.id = i.payment_id
     WHERE i.run_id = r.id AND (i.taken_out_at IS NULL OR i.taken_out_at = r.cancelled_at)) AS held`;

export const RUN_ITEM = `r.id, r.reference, ${RUN_STATUS} AS status, r.pay_on AS "payOn", held.count AS "paymentCount",
  ${shownSum('held.pence')} AS "totalPence",
  (SELECT coalesce(jsonb_agg(f.code ORDER BY f.code), '[]') FROM ${READABLE_FUNDS} f WHERE f.id = ANY (r.fund_ids)) AS "fundCodes",
  ${personName('r.prepared_by_id')} AS "preparedByName",
  ${personName('r.released_by_id')} AS "releasedByName",
  r.released_at AS "releasedAt", r.illustrative`;

/**
 * The people who prepared a run or added a payment that is still in it; none where releasing one payment made the run.
 * `run` is the alias of its table.
 */
export function preparersOf(run: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.name) ORDER BY u.name, u.id), '[]')
    FROM ${READABLE_USERS} u WHERE ${isPreparer(run, 'u.id')})`;
}

/** The financial years of the money in a run, each once. */
export function yearsOf(runId: string): string {
  return `(SELECT coalesce(jsonb_agg(DISTINCT t.financial_year), '[]')
    FROM payment_run_payments s JOIN ${READABLE_PAYMENTS} t ON t.id = s.payment_id
   WHERE s.run_id = ${runId} AND s.taken_out_at IS NULL)`;
}

/** Whether a person is one of those who prepared the run. Both are SQL. */
export function isPreparer(run: string, person: string): string {
  return `(${run}.prepared_by_id IS NOT NULL AND (${run}.prepared_by_id = ${person} OR EXISTS (
    SELECT FROM payment_run_payments b
     WHERE b.run_id = ${run}.id AND b.taken_out_at IS NULL AND b.put_in_by_id = ${person})))`;
}

const INSTANT = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One run: $1 its id. */
export const RUN_VIEW = `SELECT ${RUN_ITEM}, r.prepared_at AS "preparedAt", ${preparersOf('r')} AS preparers,
    r.fund_ids AS "fundIds", ${yearsOf('r.id')} AS "financialYears", r.cancelled_at AS "cancelledAt", r.cancelled_reason AS "cancelledReason",
    r.originator->>'name' AS "originatorName", r.bacs_sha256 AS "bacsSha256", r.csv_sha256 AS "csvSha256", r.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'at', ${INSTANT('d.at')}, 'byName', u.name)
              ORDER BY d.at), '[]')
       FROM payment_run_downloads d JOIN ${READABLE_USERS} u ON u.id = d.by_id WHERE d.run_id = r.id) AS downloads
  FROM ${RUN_FROM} WHERE r.id = $1`;

/** The payments of a run: $1 its id, $2 today. For a cancelled run, those that were in it when it was cancelled. */
export const RUN_PAYMENTS = `
  SELECT p.id, p.reference, p.award_id AS "awardId", a.reference AS "awardReference", p.organisation_id AS "organisationId",
         o.name AS "organisationName", p.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
         p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.status,
         p.due_on > $2::date + ${referenceValue('earlyPaymentDays', '$2::date')} AS early, p.early_sending_reason AS "earlySendingReason",
         i.payee, i.sort_code_mask AS "sortCodeMask", i.account_number_mask AS "accountNumberMask",
         i.written_reference AS "writtenReference", i.roll_number_written AS "rollNumberWritten",
         i.acknowledged_at AS "acknowledgedAt", p.returned_reason AS "returnedReason",
         p.approval_round AS "approvalRound", p.approvals_asked AS "approvalsAsked", p.held_from AS "heldFrom"
    FROM payment_run_payments i JOIN payment_runs r ON r.id = i.run_id JOIN ${READABLE_PAYMENTS_OF_STAFF} p ON p.id = i.payment_id
    JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id
   WHERE i.run_id = $1 AND (i.taken_out_at IS NULL OR i.taken_out_at = r.cancelled_at)
   ORDER BY p.reference`;
