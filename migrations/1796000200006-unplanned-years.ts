import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The years of awards whose planned payments do not add up to their amount, which are few: what waits for a schedule. */
export class UnplannedYears1796000200006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_award_years_unplanned ON award_years (award_id) WHERE planned_pence <> amount_pence`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_award_years_unplanned`);
  }
}
