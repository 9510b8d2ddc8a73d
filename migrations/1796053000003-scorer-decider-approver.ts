import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScorerDeciderApprover1796053000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money rule 7: for each application, who scored, who decided and who approves the award are three people. Asked when
      -- one of them is written; what was decided before stays.
      CREATE FUNCTION scored_application(application uuid, person uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM assessments WHERE application_id = application AND assessor_id = person
                          AND status IN ('in-progress', 'submitted')) $$;
      CREATE FUNCTION check_decider() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.decided_by_id IS DISTINCT FROM OLD.decided_by_id AND scored_application(NEW.id, NEW.decided_by_id) THEN
          RAISE EXCEPTION 'who scored an application does not decide on it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decider BEFORE UPDATE OF decided_by_id ON applications
        FOR EACH ROW EXECUTE FUNCTION check_decider();
      CREATE FUNCTION check_award_approver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.approved_by_id IS DISTINCT FROM OLD.approved_by_id AND NEW.application_id IS NOT NULL
          AND (scored_application(NEW.application_id, NEW.approved_by_id) OR EXISTS (
            SELECT FROM applications p WHERE p.id = NEW.application_id AND p.decided_by_id = NEW.approved_by_id)) THEN
          RAISE EXCEPTION 'who scored or decided on an application does not approve its award'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER approver BEFORE UPDATE OF approved_by_id ON awards
        FOR EACH ROW EXECUTE FUNCTION check_award_approver();
      REVOKE ALL ON FUNCTION scored_application FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER approver ON awards;
      DROP TRIGGER decider ON applications;
      DROP FUNCTION check_award_approver;
      DROP FUNCTION check_decider;
      DROP FUNCTION scored_application;
    `);
  }
}
