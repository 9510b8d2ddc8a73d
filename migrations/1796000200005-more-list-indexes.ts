import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoreListIndexes1796000200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- how often a template is used, and the returns that become due by their day alone
      CREATE INDEX ix_conditions_template ON conditions (template_id) WHERE template_id IS NOT NULL;
      CREATE INDEX ix_returns_opens ON returns (opens_on, id) WHERE status = 'not-due';
      CREATE INDEX ix_observations_period ON observations (period_year, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX ix_observations_period, ix_returns_opens, ix_conditions_template',
    );
  }
}
