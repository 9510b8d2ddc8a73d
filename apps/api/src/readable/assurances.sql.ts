import { referenceValue } from './reference-data.sql.js';

/** The columns of an award's assurance that other features may read. */
export const READABLE_AWARD_ASSURANCES = `(SELECT award_id, subsidy_kind, subsidy_scheme FROM award_assurances)`;

/** Whether the organisation said, for this award, that it has no workers. `award` is SQL of the award's id. */
export function hasNoWorkers(award: string): string {
  return `EXISTS (SELECT FROM fair_work f WHERE f.award_id = ${award} AND NOT f.has_workers)`;
}

/**
 * Where an award stands with Fair Work First, a `FairWorkState` of the domain. Not asked of an award that was approved
 * before the first day, and of a share of an allocation, which is money between public bodies and no grant. `award` is
 * the alias of its readable columns.
 */
export function fairWorkState(award: string): string {
  const approvedOn = `(${award}.approved_at AT TIME ZONE 'Europe/London')::date`;
  return `CASE WHEN ${award}.allocation_id IS NOT NULL
      OR coalesce(${approvedOn} < ${referenceValue('fairWorkFirstFrom', approvedOn)}, false) THEN 'not-asked'
    ELSE coalesce((SELECT CASE WHEN met.accepted_at IS NULL THEN 'recorded' ELSE 'accepted' END
                     FROM fair_work met WHERE met.award_id = ${award}.id), 'missing') END`;
}
