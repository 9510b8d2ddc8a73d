import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkedApprovalLevels1795300600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether a version is invented for demonstration may be said of it later; nothing else of it changes.
      DROP TRIGGER append_only ON payment_approval_levels;
      CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE
        OR UPDATE OF fund_id, version, level_two_above_pence, level_three_above_pence, set_at, set_by_id
        ON payment_approval_levels FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER append_only ON payment_approval_levels;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_approval_levels
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }
}
