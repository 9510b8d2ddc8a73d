import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchesTakenBackByImports1797040000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How many matches an import undid, because its rows take payments back; null before this was counted.
      ALTER TABLE ledger_imports ADD COLUMN taken_back_count integer
        CONSTRAINT ck_ledger_imports_taken_back CHECK (taken_back_count >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger_imports DROP COLUMN taken_back_count');
  }
}
