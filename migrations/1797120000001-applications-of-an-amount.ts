import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds the applications of a range of amounts. The index by which they are ordered has 0 for those without an amount, which
 * are in no range.
 */
export class ApplicationsOfAnAmount1797120000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_applications_amount
      ON applications (amount_requested_pence, id) WHERE submitted_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_applications_amount');
  }
}
