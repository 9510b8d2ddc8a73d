import { READABLE_AREAS } from '../../readable/areas.sql.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { BOARD_ORGANISATIONS, READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
/** The columns of an allocation in a list: `l` the allocation, `f` its fund, `d` and `c` who drafted and committed it. */
export const ALLOCATION_ITEM = `l.id, l.reference, l.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
  l.financial_year AS "financialYear", l.pot, l.amount_pence AS "amountPence", l.area_kind AS "areaKind", l.title,
  l.basis, l.status, l.drafted_at AS "draftedAt", d.name AS "draftedByName", l.committed_at AS "committedAt",
  c.name AS "committedByName", l.illustrative, l.stated, l.version,
  (SELECT count(*)::int FROM allocation_shares s
    WHERE s.allocation_id = l.id AND s.weight_millionths > 0) AS "areaCount"`;

export const ALLOCATION_JOINS = `JOIN ${READABLE_FUNDS} f ON f.id = l.fund_id JOIN ${READABLE_USERS} d ON d.id = l.drafted_by_id
  LEFT JOIN ${READABLE_USERS} c ON c.id = l.committed_by_id`;

/** One allocation: $1 its id. */
export const ALLOCATION_VIEW = `
  SELECT ${ALLOCATION_ITEM}, l.purpose, l.loss_alert_basis_points AS "lossAlertBasisPoints",
         l.discarded_reason AS "discardedReason"
    FROM allocations l ${ALLOCATION_JOINS} WHERE l.id = $1`;

/**
 * What the areas got from committed allocations of the same fund in the year before; `l` is the allocation, `a` the
 * area.
 */
const PREVIOUS = `
  SELECT sum(s.amount_pence)::bigint FROM allocation_shares s JOIN allocations b ON b.id = s.allocation_id
   WHERE b.fund_id = l.fund_id AND b.financial_year = l.financial_year - 1 AND b.status = 'committed'
     AND s.area_code = a.code`;

/** Every area of the kind of an allocation with its share, where it has one: $1 the allocation. */
export const ALLOCATION_AREAS = `
  SELECT a.code AS "areaCode", a.name AS "areaName", in_demonstration() AS illustrative, s.weight_millionths AS "weightMillionths",
         s.organisation_id AS "organisationId", o.name AS "organisationName", s.amount_pence AS "committedPence",
         s.award_id AS "awardId", w.reference AS "awardReference", w.status AS "awardStatus",
         CASE WHEN a.kind = 'adp' THEN b.name END AS "healthBoardName",
         CASE WHEN a.kind = 'adp' THEN h.organisation_id END AS "healthBoardId",
         (${PREVIOUS}) AS "previousPence"
    FROM allocations l JOIN ${READABLE_AREAS} a ON a.kind = l.area_kind
    LEFT JOIN ${READABLE_AREAS} b ON b.code = a.health_board_code LEFT JOIN ${BOARD_ORGANISATIONS} h ON h.code = b.code
    LEFT JOIN allocation_shares s ON s.allocation_id = l.id AND s.area_code = a.code
    LEFT JOIN ${READABLE_ORGANISATIONS} o ON o.id = s.organisation_id
    LEFT JOIN ${READABLE_AWARDS} w ON w.id = s.award_id
   WHERE l.id = $1 ORDER BY a.name COLLATE letters, a.code`;

/** The allocation that made an award: $1 the award. */
export const ALLOCATION_OF_AWARD = `
  SELECT l.id AS "allocationId", l.reference AS "allocationReference", l.financial_year AS "financialYear",
         l.amount_pence AS "totalPence", l.basis, l.loss_alert_basis_points AS "lossAlertBasisPoints",
         (SELECT sum(t.weight_millionths) FROM allocation_shares t
           WHERE t.allocation_id = l.id)::bigint AS "totalMillionths",
         (SELECT count(*)::int FROM allocation_shares t
           WHERE t.allocation_id = l.id AND t.award_id IS NOT NULL) AS "areaCount",
         (SELECT count(DISTINCT t.award_id)::int FROM allocation_shares t
           WHERE t.allocation_id = l.id) AS "awardCount"
    FROM allocations l JOIN ${READABLE_AWARDS} w ON w.allocation_id = l.id WHERE w.id = $1`;

/** The area shares of an award, by name: $1 the award. */
export const SHARES_OF_AWARD = `
  SELECT a.code AS "areaCode", a.name AS "areaName", s.weight_millionths AS "weightMillionths",
         s.amount_pence AS "amountPence", (${PREVIOUS}) AS "previousPence"
    FROM allocation_shares s JOIN allocations l ON l.id = s.allocation_id JOIN ${READABLE_AREAS} a ON a.code = s.area_code
   WHERE s.award_id = $1 ORDER BY a.name COLLATE letters, a.code`;
