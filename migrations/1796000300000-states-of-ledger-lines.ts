import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line is never stored as suggested: what fits it is looked for when somebody asks. */
export class StatesOfLedgerLines1796000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_lines DROP CONSTRAINT ck_ledger_lines_status;
      ALTER TABLE ledger_lines ADD CONSTRAINT ck_ledger_lines_status
        CHECK (status IN ('unmatched', 'matched', 'excluded'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_lines DROP CONSTRAINT ck_ledger_lines_status;
      ALTER TABLE ledger_lines ADD CONSTRAINT ck_ledger_lines_status
        CHECK (status IN ('unmatched', 'suggested', 'matched', 'excluded'));
    `);
  }
}
