import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that cancel each other out are found by reference, whether they are matched or not. */
export class LedgerReversals1796054000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_ledger_lines_tally ON ledger_lines (normalised_reference) WHERE status <> 'excluded';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_ledger_lines_tally');
  }
}
