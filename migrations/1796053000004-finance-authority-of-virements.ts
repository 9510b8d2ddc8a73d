import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FinanceAuthorityOfVirements1796053000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE virements ADD authority_reference text
        CONSTRAINT ck_virements_authority_reference CHECK (authority_reference <> '');
      -- Out of a ring-fence, and between resource and capital, money moves with the approval of the finance authority. Asked
      -- when a virement is approved: those approved before have none recorded.
      CREATE FUNCTION check_virement_authority() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.status = 'approved' AND OLD.status <> 'approved' AND NEW.authority_reference IS NULL AND EXISTS (
          SELECT FROM budget_lines f, budget_lines t WHERE f.id = NEW.from_line_id AND t.id = NEW.to_line_id
             AND (f.ring_fenced OR f.budget_type <> t.budget_type)) THEN
          RAISE EXCEPTION 'a virement that crosses a limit needs the approval of the finance authority'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER authority BEFORE UPDATE OF status ON virements
        FOR EACH ROW EXECUTE FUNCTION check_virement_authority();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER authority ON virements;
      DROP FUNCTION check_virement_authority;
      ALTER TABLE virements DROP authority_reference;
    `);
  }
}
