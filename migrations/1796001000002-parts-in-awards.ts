import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The awards in whose chain a person has a part: their payments do not wait for that person. */
export class PartsInAwards1796001000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_awards_drafted_by ON awards (drafted_by_id);
      CREATE INDEX ix_awards_approved_by ON awards (approved_by_id) WHERE approved_by_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_awards_approved_by, ix_awards_drafted_by');
  }
}
