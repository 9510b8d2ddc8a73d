import type { Audience } from '@almoner/domain/shared';
import { READABLE_APPLICATIONS } from '../../readable/applications.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PAID_LESS_RECOVERED, READABLE_PAYMENTS, RECOVERED } from '../../readable/payments.sql.js';

/** Paid, less recovered, of the award `a`. */
export const AWARD_PAID = `(SELECT ${PAID_LESS_RECOVERED} FROM ${READABLE_PAYMENTS} p WHERE p.award_id = a.id)`;

/** What came back of the payments of the award `a`. */
export const AWARD_RECOVERED = `(SELECT ${RECOVERED} FROM ${READABLE_PAYMENTS} p WHERE p.award_id = a.id)`;

/** The columns of an award in a list: `a` the award, `f` its fund, `o` its organisation. */
export const AWARD_ITEM = `a.id, a.reference, a.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
  a.organisation_id AS "organisationId", o.name AS "organisationName", a.title, a.amount_pence AS "amountPence",
  a.payment_method AS "paymentMethod", a.status, a.assumed_start_on AS "startsOn", a.ends_on AS "endsOn", a.area_codes AS "areaCodes",
  ${AWARD_PAID} AS "paidPence", ${AWARD_RECOVERED} AS "recoveredPence",
  a.illustrative, a.stated`;

export const AWARD_JOINS = `JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id`;

/** One award: $1 its id. Names of staff are null where row-level security hides them. */
export const AWARD_VIEW = `
  SELECT ${AWARD_ITEM}, a.allocation_id AS "allocationId", a.application_id AS "applicationId", p.reference AS "applicationReference",
         p.amount_requested_pence AS "amountRequestedPence", a.direct_reason AS "directReason", a.purpose,
         a.special_terms AS "specialTerms", a.drafted_at AS "draftedAt", d.name AS "draftedByName", a.approved_at AS "approvedAt", v.name AS "approvedByName",
         a.offered_at AS "offeredAt", a.expires_on AS "expiresOn", a.accepted_at AS "acceptedAt", c.name AS "acceptedByName",
         a.suspended_reason AS "suspendedReason",
         a.closed_reason AS "closedReason", a.version
    FROM awards a ${AWARD_JOINS} LEFT JOIN ${READABLE_APPLICATIONS} p ON p.id = a.application_id
    LEFT JOIN ${READABLE_USERS} d ON d.id = a.drafted_by_id
    LEFT JOIN ${READABLE_USERS} v ON v.id = a.approved_by_id
    LEFT JOIN ${READABLE_USERS} c ON c.id = a.accepted_by_id
   WHERE a.id = $1`;

/** The years of an award: $1 its id. An organisation may not read budget lines, so it gets no pot and no authority. */
export function awardYears(audience: Audience): string {
  const ofLine = (column: string) =>
    audience === 'staff'
      ? `(SELECT l.${column} FROM ${READABLE_BUDGET_LINES} l WHERE l.id = y.budget_line_id)`
      : 'NULL::text';
  return `
  SELECT y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.status,
         y.planned_pence AS "plannedPence",
         ${ofLine('pot')} AS pot, ${ofLine('authority')} AS authority,
         (SELECT ${PAID_LESS_RECOVERED} FROM ${READABLE_PAYMENTS} p WHERE p.award_year_id = y.id) AS "paidPence",
         (SELECT ${RECOVERED} FROM ${READABLE_PAYMENTS} p WHERE p.award_year_id = y.id) AS "recoveredPence"
    FROM award_years y WHERE y.award_id = $1 ORDER BY y.financial_year`;
}
