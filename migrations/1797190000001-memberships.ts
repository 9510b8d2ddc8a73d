import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The function that begins a command: it finds the person of the session, and `work` seals what they act as. */
function beginRequest(parameters: string, work: string): string {
  return `CREATE FUNCTION begin_request(${parameters}) RETURNS timestamptz
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        person users;
      BEGIN
        SELECT u.* INTO person FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = session AND s.expires_at > almoner_now() AND u.active;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the session is unknown or has ended' USING ERRCODE = 'invalid_authorization_specification';
        END IF;
        ${work.trim()}
      END $$;
      REVOKE ALL ON FUNCTION begin_request FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION begin_request TO almoner_staff, almoner_organisation;`;
}

export class Memberships1797190000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users
        ADD COLUMN audience text NOT NULL DEFAULT 'staff' CONSTRAINT ck_users_audience CHECK (audience IN ('staff', 'organisation'));
      UPDATE users SET audience = 'organisation' WHERE organisation_id IS NOT NULL;
      ALTER TABLE users ADD CONSTRAINT ux_users_id_audience UNIQUE (id, audience);

      -- For which organisations a person acts, and in which role. One that has ended stays: it tells whose records name the person.
      CREATE TABLE memberships (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        audience text NOT NULL DEFAULT 'organisation' CONSTRAINT ck_memberships_audience CHECK (audience = 'organisation'),
        organisation_id uuid NOT NULL CONSTRAINT fk_memberships_organisations REFERENCES organisations,
        role text NOT NULL,
        begun_at timestamptz NOT NULL DEFAULT almoner_now(),
        ended_at timestamptz,
        -- staff act for no organisation
        CONSTRAINT fk_memberships_users FOREIGN KEY (user_id, audience) REFERENCES users (id, audience),
        CONSTRAINT ck_memberships_ended CHECK (ended_at >= begun_at)
      );
      CREATE UNIQUE INDEX ux_memberships_role ON memberships (user_id, organisation_id, role) WHERE ended_at IS NULL;
      CREATE INDEX ix_memberships_organisation ON memberships (organisation_id, user_id);

      INSERT INTO memberships (user_id, organisation_id, role)
      SELECT u.id, u.organisation_id, r.role FROM users u JOIN role_assignments r ON r.user_id = u.id
       WHERE u.organisation_id IS NOT NULL;
      -- people of an organisation without a role stay known to it, and act no longer
      INSERT INTO memberships (user_id, organisation_id, role, begun_at, ended_at)
      SELECT u.id, u.organisation_id, 'organisation-editor', u.created_at, greatest(u.created_at, almoner_now()) FROM users u
       WHERE u.organisation_id IS NOT NULL AND NOT EXISTS (SELECT FROM role_assignments r WHERE r.user_id = u.id);
      DELETE FROM role_assignments WHERE user_id IN (SELECT id FROM users WHERE organisation_id IS NOT NULL);
      -- people of organisations have their roles by memberships alone
      ALTER TABLE role_assignments
        ADD COLUMN audience text NOT NULL DEFAULT 'staff' CONSTRAINT ck_role_assignments_audience CHECK (audience = 'staff'),
        DROP CONSTRAINT fk_role_assignments_users,
        ADD CONSTRAINT fk_role_assignments_users FOREIGN KEY (user_id, audience) REFERENCES users (id, audience);

      DROP POLICY organisation ON users;
      ALTER TABLE users DROP COLUMN organisation_id;
      ALTER TABLE memberships ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON memberships TO almoner_staff, CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY organisation ON memberships FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      CREATE POLICY organisation ON users FOR SELECT TO almoner_organisation
        USING (id IN (SELECT m.user_id FROM memberships m WHERE m.organisation_id = (SELECT almoner_organisation_id())));
      GRANT SELECT ON memberships TO almoner_staff;
      GRANT SELECT (user_id, organisation_id) ON memberships TO almoner_organisation;
      GRANT SELECT (audience) ON users TO almoner_staff, almoner_organisation;
      CREATE TRIGGER begun BEFORE INSERT OR UPDATE OR DELETE ON memberships
        FOR EACH STATEMENT EXECUTE FUNCTION require_request();

      -- Begins the command of whoever the session belongs to: the hash of its token, the funds of the route, and the organisation
      -- for which they act, of which they must be a member.
      DROP FUNCTION begin_request(bytea, text);
      ${beginRequest(
        'session bytea, scope text, organisation uuid',
        `        IF person.audience = 'staff' THEN
          RETURN seal_request(person.id, NULL, scope);
        END IF;
        IF NOT EXISTS (SELECT FROM memberships m
                        WHERE m.user_id = person.id AND m.organisation_id = organisation AND m.ended_at IS NULL) THEN
          RAISE EXCEPTION 'the person does not act for this organisation' USING ERRCODE = 'invalid_authorization_specification';
        END IF;
        RETURN seal_request(person.id, organisation, scope);`,
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD COLUMN organisation_id uuid CONSTRAINT fk_users_organisations REFERENCES organisations;
      -- the first of several: there was no place for more
      UPDATE users u SET organisation_id = (SELECT m.organisation_id FROM memberships m WHERE m.user_id = u.id
                                             ORDER BY m.ended_at IS NOT NULL, m.begun_at, m.id LIMIT 1);
      ALTER TABLE role_assignments
        DROP CONSTRAINT fk_role_assignments_users,
        DROP COLUMN audience,
        ADD CONSTRAINT fk_role_assignments_users FOREIGN KEY (user_id) REFERENCES users;
      INSERT INTO role_assignments (user_id, role)
      SELECT DISTINCT m.user_id, m.role FROM memberships m JOIN users u ON u.id = m.user_id
       WHERE m.ended_at IS NULL AND m.organisation_id = u.organisation_id;
      DROP POLICY organisation ON users;
      DROP TABLE memberships;
      ALTER TABLE users DROP COLUMN audience;
      CREATE POLICY organisation ON users FOR SELECT TO almoner_organisation
        USING (organisation_id = (SELECT almoner_organisation_id()));
      GRANT SELECT (organisation_id) ON users TO almoner_staff, almoner_organisation;

      DROP FUNCTION begin_request(bytea, text, uuid);
      ${beginRequest('session bytea, scope text', `        RETURN seal_request(person.id, person.organisation_id, scope);`)}
    `);
  }
}
