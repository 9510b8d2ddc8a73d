import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Health boards receive the money of alcohol and drug partnerships (ADPs), which are areas and not payees. */
export class HealthBoards1796057000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE areas
        -- a partnership belongs to a health board; a council may be in no partnership
        ADD CONSTRAINT ck_areas_health_board CHECK ((kind = 'health-board') = (health_board_code IS NULL)),
        ADD CONSTRAINT ck_areas_adp CHECK (adp_code IS NULL OR kind = 'council');
      ALTER TABLE organisations DROP CONSTRAINT ck_organisations_kind,
        ADD CONSTRAINT ck_organisations_kind
          CHECK (kind IN ('charity', 'company', 'community', 'public-body', 'health-board', 'adp', 'funder'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE organisations SET kind = 'public-body' WHERE kind = 'health-board';
      ALTER TABLE organisations DROP CONSTRAINT ck_organisations_kind,
        ADD CONSTRAINT ck_organisations_kind
          CHECK (kind IN ('charity', 'company', 'community', 'public-body', 'adp', 'funder'));
      ALTER TABLE areas DROP CONSTRAINT ck_areas_health_board, DROP CONSTRAINT ck_areas_adp;
    `);
  }
}
