import { shownSum } from '../../platform/database/shown-sum.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
/** The match funding settings of a fund and their version: $1 the fund. */
export const FUND_MATCH_FUNDING = `
  SELECT f.id AS "fundId", m.max_share_basis_points AS "maxShareOfProjectCostBasisPoints",
         coalesce(m.match_required, false) AS "matchRequired", coalesce(m.version, 1) AS version
    FROM ${READABLE_FUNDS} f LEFT JOIN fund_match_settings m ON m.fund_id = f.id WHERE f.id = $1`;

/** The funders of a fund, set by set: $1 the fund. */
export const FUNDER_SETS = `
  SELECT from_year AS "fromYear", jsonb_agg(jsonb_build_object('id', id, 'name', name, 'organisationId', organisation_id,
           'shareBasisPoints', share_basis_points) ORDER BY position, id) AS funders
    FROM fund_funders WHERE fund_id = $1 GROUP BY from_year ORDER BY from_year DESC`;

/** The award that match funding is recorded for: $1 its id. */
export const MATCH_FUNDED_AWARD = `
  SELECT a.id, a.reference, a.fund_id AS "fundId", a.organisation_id AS "organisationId", a.status,
         coalesce(m.match_required, false) AS "matchRequired"
    FROM ${READABLE_AWARDS} a LEFT JOIN fund_match_settings m ON m.fund_id = a.fund_id WHERE a.id = $1`;

/** The match funding of an award, the latest first: $1 its id. */
export const MATCH_FUNDING_RECORDS = `
  SELECT id, kind, form, source, amount_pence AS "amountPence", match_on AS "on", evidence, status,
         corrects_id AS "correctsId", decision_reason AS "decisionReason", recorded_at AS "recordedAt", illustrative,
         fund_id AS "fundId", organisation_id AS "organisationId"
    FROM match_records WHERE award_id = $1 ORDER BY match_on DESC, id DESC`;

/** The funders that pay a payment: $1 its id. */
export const PAYMENT_FUNDERS = `
  SELECT f.name AS "funderName", f.share_basis_points AS "shareBasisPoints", s.amount_pence AS "amountPence",
         (SELECT coalesce(sum(r.amount_pence), 0)::bigint FROM recovery_funder_shares r
           WHERE r.payment_id = s.payment_id AND r.funder_id = s.funder_id) AS "recoveredPence"
    FROM payment_funder_shares s JOIN fund_funders f ON f.id = s.funder_id
   WHERE s.payment_id = $1 ORDER BY f.position, f.id`;

/** What each funder has paid, year by year: $1 the fund. A payment that the bank returned counts for no funder. */
export const FUNDER_STATEMENT = `
  SELECT f.name AS "funderName", p.financial_year AS "financialYear", in_demonstration() AS illustrative, count(*)::int AS "paymentCount",
         ${shownSum('sum(s.amount_pence)')} AS "paidPence",
         ${shownSum('sum((SELECT sum(r.amount_pence) FROM recovery_funder_shares r WHERE r.payment_id = s.payment_id AND r.funder_id = s.funder_id))')} AS "recoveredPence"
    FROM payment_funder_shares s JOIN fund_funders f ON f.id = s.funder_id JOIN ${READABLE_PAYMENTS} p ON p.id = s.payment_id
   WHERE f.fund_id = $1 AND p.status <> 'returned'
   GROUP BY f.name, p.financial_year ORDER BY p.financial_year DESC, f.name COLLATE letters`;
