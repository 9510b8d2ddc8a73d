import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Areas1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE areas (
        code text PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_areas_kind CHECK (kind IN ('council', 'health-board', 'adp')),
        name text NOT NULL,
        health_board_code text CONSTRAINT fk_areas_health_board REFERENCES areas,
        adp_code text CONSTRAINT fk_areas_adp REFERENCES areas,
        register_code text,
        org_id text,
        former_codes text[] NOT NULL DEFAULT '{}'
      );
      GRANT SELECT ON areas TO almoner_staff, almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE areas;
    `);
  }
}
