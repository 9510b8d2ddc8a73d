import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReasonForAnEndedYear1796051000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Why a variation adds a year that had ended when it was written; null where it adds none.
      ALTER TABLE variations ADD COLUMN ended_year_reason text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE variations DROP COLUMN ended_year_reason');
  }
}
