import { READABLE_AREAS } from './areas.sql.js';

/**
 * What each area got of an award that an allocation made, in the columns that an organisation, too, may read of its own
 * awards.
 */
export const READABLE_ALLOCATED_SHARES = `(SELECT award_id, area_code, amount_pence
     FROM allocation_shares WHERE award_id IS NOT NULL)`;

/**
 * What each area was allocated of an award, by name: $1 the award. How an amount is split to the penny depends on this order
 * where two areas lose the same by rounding.
 */
export const SHARES_OF_AWARD = `
  SELECT s.area_code AS "areaCode", z.name AS "areaName", s.amount_pence AS "amountPence"
    FROM ${READABLE_ALLOCATED_SHARES} s JOIN ${READABLE_AREAS} z ON z.code = s.area_code
   WHERE s.award_id = $1 ORDER BY z.name COLLATE letters, z.code`;

/**
 * The SELECTs for the duties that people have in allocations: who prepared the shares recommends every award that comes
 * from them (see `separation/taken-duties.sql.ts`).
 */
export const ALLOCATION_DUTIES = [
  `SELECT 'award-recommender', unnest(l.drawn_by_ids), w.id FROM chain_awards w JOIN allocations l ON l.id = w.allocation_id`,
];
