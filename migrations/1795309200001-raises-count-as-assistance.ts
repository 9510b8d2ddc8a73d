import type { MigrationInterface, QueryRunner } from 'typeorm';

const GIVEN_WHOLE = `
  SELECT coalesce(sum(a.amount_pence), 0)::bigint
    FROM award_assurances s JOIN awards a ON a.id = s.award_id
   WHERE s.organisation_id = organisation AND s.subsidy_kind = 'minimal-financial-assistance'
     AND a.id <> except_award AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')
     AND (a.accepted_at IS NULL OR (a.accepted_at AT TIME ZONE 'Europe/London')::date >= since)`;

/**
 * Minimal financial assistance counts when it is given: of an award accepted before the period, what variations have
 * added to it within the period (Subsidy Control Act 2022, section 36(4)).
 */
export class RaisesCountAsAssistance1795309200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION minimal_financial_assistance_pence(organisation uuid, except_award uuid, since date)
      RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH given AS (
          SELECT a.id, a.amount_pence, a.accepted_at IS NULL
                 OR (a.accepted_at AT TIME ZONE 'Europe/London')::date >= since AS within
            FROM award_assurances s JOIN awards a ON a.id = s.award_id
           WHERE s.organisation_id = organisation AND s.subsidy_kind = 'minimal-financial-assistance'
             AND a.id <> except_award AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')),
        steps AS (
          SELECT v.award_id, v.amount_pence - lag(v.amount_pence) OVER (PARTITION BY v.award_id ORDER BY v.number) AS added,
                 v.cause = 'variation' AND (v.at AT TIME ZONE 'Europe/London')::date >= since AS counts
            FROM award_versions v JOIN given g ON g.id = v.award_id AND NOT g.within)
        SELECT (coalesce((SELECT sum(amount_pence) FROM given WHERE within), 0)
                + coalesce((SELECT sum(greatest(added, 0)) FROM steps WHERE counts), 0))::bigint
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION minimal_financial_assistance_pence(organisation uuid, except_award uuid, since date)
      RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ ${GIVEN_WHOLE} $$;
    `);
  }
}
