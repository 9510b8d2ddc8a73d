import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExcludedLedgerLines1796058000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A line that is about no payment is excluded by a person, who says why. It can be included again.
      ALTER TABLE ledger_lines
        ADD COLUMN excluded_at timestamptz,
        ADD COLUMN excluded_by_id uuid CONSTRAINT fk_ledger_lines_excluded_by REFERENCES users;
      UPDATE ledger_lines SET excluded_reason = 'not recorded' WHERE status = 'excluded' AND excluded_reason IS NULL;
      ALTER TABLE ledger_lines ADD CONSTRAINT ck_ledger_lines_excluded
        CHECK ((status = 'excluded') = (excluded_reason IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_lines DROP CONSTRAINT ck_ledger_lines_excluded,
        DROP COLUMN excluded_at, DROP COLUMN excluded_by_id;
    `);
  }
}
