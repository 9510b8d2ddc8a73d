import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventedConditionTemplates1795300500003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE condition_templates ADD COLUMN illustrative boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE condition_templates DROP COLUMN illustrative;
    `);
  }
}
