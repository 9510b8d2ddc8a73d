import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        email citext NOT NULL CONSTRAINT ux_users_email UNIQUE,
        password_hash text NOT NULL,
        organisation_id uuid CONSTRAINT fk_users_organisations REFERENCES organisations,
        active boolean NOT NULL DEFAULT true,
        persona_key text CONSTRAINT ux_users_persona UNIQUE,
        persona_note text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE role_assignments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL CONSTRAINT fk_role_assignments_users REFERENCES users,
        role text NOT NULL,
        fund_id uuid CONSTRAINT fk_role_assignments_funds REFERENCES funds,
        CONSTRAINT ux_role_assignments UNIQUE NULLS NOT DISTINCT (user_id, role, fund_id)
      );
      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_sessions_users REFERENCES users,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ix_sessions_user ON sessions (user_id);
      ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON users TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON users FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT, INSERT, UPDATE ON users TO almoner_staff;
      GRANT SELECT, INSERT, DELETE ON role_assignments TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO almoner_staff;
      GRANT SELECT (id, name, organisation_id, active) ON users TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sessions, role_assignments, users;
    `);
  }
}
