import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedViews1796000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_views (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL CONSTRAINT fk_saved_views_users REFERENCES users,
        -- the name of the list, as in its address
        list text NOT NULL,
        name text NOT NULL,
        -- the parameters of the list's address, as text
        search jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ux_saved_views_name UNIQUE (user_id, list, name),
        CONSTRAINT ck_saved_views_name CHECK (length(name) BETWEEN 1 AND 80)
      );
      ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON saved_views TO almoner_staff, almoner_organisation
        USING (user_id = (SELECT almoner_user_id())) WITH CHECK (user_id = (SELECT almoner_user_id()));
      GRANT SELECT, INSERT, DELETE ON saved_views TO almoner_staff, almoner_organisation;
      GRANT UPDATE (name, search, version, updated_at) ON saved_views TO almoner_staff, almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
  }
}
