import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptScore1796000200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An organisation knows nothing of assessments, so from here on it is told which columns it may read and write.
      DO $do$
      DECLARE
        before_score text := (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
          WHERE attrelid = 'applications'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '');
      BEGIN
        REVOKE SELECT, INSERT ON applications FROM almoner_organisation;
        EXECUTE format('GRANT SELECT (%s, search_text), INSERT (%s) ON applications TO almoner_organisation',
                       before_score, before_score);
      END $do$;

      -- What lists show and sort by, kept so that no page computes it: the mean of the submitted assessments as meanScore
      -- of libs/domain rounds it, how many assess without a conflict of interest, and how many have submitted.
      ALTER TABLE applications
        ADD COLUMN score integer CONSTRAINT ck_applications_score CHECK (score BETWEEN 0 AND 10000),
        ADD COLUMN assessors_assigned integer NOT NULL DEFAULT 0,
        ADD COLUMN assessors_submitted integer NOT NULL DEFAULT 0;

      CREATE FUNCTION keep_application_score() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      DECLARE
        subject uuid := coalesce(NEW.application_id, OLD.application_id);
      BEGIN
        -- one at a time, so that each counts what the one before it wrote
        PERFORM FROM applications WHERE id = subject FOR NO KEY UPDATE;
        UPDATE applications a
           SET score = k.score, assessors_assigned = k.assigned, assessors_submitted = k.submitted
          FROM (SELECT (round(avg(s.weighted_score) FILTER (WHERE s.status = 'submitted')))::integer AS score,
                       count(*) FILTER (WHERE s.status <> 'conflicted') AS assigned,
                       count(*) FILTER (WHERE s.status = 'submitted') AS submitted
                  FROM assessments s WHERE s.application_id = subject) k
         WHERE a.id = subject AND (a.score, a.assessors_assigned, a.assessors_submitted)
                                  IS DISTINCT FROM (k.score, k.assigned, k.submitted);
        RETURN NULL;
      END $$;
      CREATE TRIGGER kept_score AFTER INSERT OR DELETE OR UPDATE OF status, weighted_score ON assessments
        FOR EACH ROW EXECUTE FUNCTION keep_application_score();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER kept_score ON assessments;
      DROP FUNCTION keep_application_score();
      ALTER TABLE applications DROP COLUMN score, DROP COLUMN assessors_assigned, DROP COLUMN assessors_submitted;
      GRANT SELECT, INSERT ON applications TO almoner_organisation;
    `);
  }
}
