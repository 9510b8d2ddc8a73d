import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organisations1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_organisations_kind
          CHECK (kind IN ('charity', 'company', 'community', 'public-body', 'adp', 'funder')),
        identifier_scheme text NOT NULL,
        identifier text NOT NULL,
        area_codes text[] NOT NULL DEFAULT '{}',
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ux_organisations_identifier UNIQUE (identifier_scheme, identifier)
      );
      CREATE INDEX ix_organisations_name ON organisations (name COLLATE letters, id);
      ALTER TABLE organisations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON organisations TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON organisations TO almoner_organisation
        USING (id = (SELECT almoner_organisation_id())) WITH CHECK (false);
      GRANT SELECT, INSERT, UPDATE ON organisations TO almoner_staff;
      GRANT SELECT ON organisations TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE organisations;
    `);
  }
}
