/**
 * The SELECTs for the duties that people have in allocations: who prepared the shares recommends every award that comes
 * from them (see `separation/taken-duties.sql.ts`).
 */
export const ALLOCATION_DUTIES = [
  `SELECT 'award-recommender', unnest(l.drawn_by_ids), w.id FROM chain_awards w JOIN allocations l ON l.id = w.allocation_id`,
];
