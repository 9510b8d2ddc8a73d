import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions that policies ask who acts; where `guarded`, they believe the settings of a sealed request only. */
function settings(guarded: boolean): string {
  const given = (name: string) => `current_setting('almoner.${name}', true)`;
  const when = (value: string, otherwise: string) =>
    guarded ? `CASE WHEN public.settings_count() THEN ${value} ELSE ${otherwise} END` : value;
  const scope = given('fund_scope');
  return `
      CREATE OR REPLACE FUNCTION almoner_organisation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT ${when(`nullif(${given('organisation_id')}, '')::uuid`, 'NULL')} $$;
      CREATE OR REPLACE FUNCTION almoner_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT ${when(`nullif(${given('user_id')}, '')::uuid`, 'NULL')} $$;
      CREATE OR REPLACE FUNCTION almoner_every_fund() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT ${when(`coalesce(${scope}, '') = '*'`, 'false')} $$;`;
}

/** As it was, for the way back. */
const FUND_SCOPE = `
      CREATE OR REPLACE FUNCTION almoner_fund_scope() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT CASE WHEN coalesce(current_setting('almoner.fund_scope', true), '') IN ('', '*') THEN '{}'::uuid[]
                  ELSE string_to_array(current_setting('almoner.fund_scope', true), ',')::uuid[] END $$;`;

/** But what is written before anybody is signed in, by functions of its own: tries of passwords, and known browsers. */
const EVERY_TABLE = `SELECT oid::regclass AS place FROM pg_class
                      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                        AND relname NOT IN ('schema_migrations', 'password_tries', 'known_devices')`;

/** Who acts in a command is what the database found itself, by the token of a session (docs/adr/0027). */
export class SealedRequests1797180000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What seals the settings of a request: in one row, which nobody but the functions of the owner reads.
      CREATE TABLE request_seal (
        one boolean PRIMARY KEY DEFAULT true CONSTRAINT ck_request_seal_one CHECK (one),
        secret bytea NOT NULL
      );
      INSERT INTO request_seal (secret) VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      ALTER TABLE request_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner ON request_seal TO CURRENT_USER USING (true) WITH CHECK (true);

      -- The seal of the present settings: of this transaction, and of no other.
      CREATE FUNCTION seal_of_request() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
        SELECT encode(sha256(secret || sha256(secret || convert_to(jsonb_build_array(pg_current_xact_id_if_assigned()::text,
                 current_setting('almoner.user_id', true), current_setting('almoner.organisation_id', true),
                 current_setting('almoner.fund_scope', true))::text, 'UTF8'))), 'hex')
          FROM request_seal $$;
      REVOKE ALL ON FUNCTION seal_of_request FROM PUBLIC;

      -- Whether whoever is connected owns the schema, as migrations do: the owner may say what it likes.
      CREATE FUNCTION is_owner_connected() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$ SELECT pg_has_role(session_user, current_user, 'MEMBER') $$;

      -- Whether the settings are those that a function below has sealed in this transaction.
      CREATE FUNCTION is_request_sealed() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN coalesce(current_setting('almoner.seal', true) = seal_of_request(), false) OR is_owner_connected();
      END $$;

      -- Whether policies believe the settings: those of a command where they are sealed; those of a read as they are, which
      -- is quicker. What has written nothing yet is a read, and what is not sealed can write nothing.
      CREATE FUNCTION settings_count() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        IF pg_current_xact_id_if_assigned() IS NULL THEN RETURN true; END IF;
        RETURN public.is_request_sealed();
      END $$;
      ${settings(true)}
      CREATE OR REPLACE FUNCTION almoner_fund_scope() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT CASE WHEN coalesce(current_setting('almoner.fund_scope', true), '') IN ('', '*') THEN '{}'::uuid[]
                       WHEN public.settings_count() THEN string_to_array(current_setting('almoner.fund_scope', true), ',')::uuid[]
                       ELSE '{}'::uuid[] END $$;

      -- Makes the settings of this transaction and seals them. Answers the time of the transaction.
      CREATE FUNCTION seal_request(person uuid, organisation uuid, scope text) RETURNS timestamptz
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_current_xact_id(), set_config('almoner.user_id', coalesce(person::text, ''), true),
                set_config('almoner.organisation_id', coalesce(organisation::text, ''), true),
                set_config('almoner.fund_scope', CASE WHEN organisation IS NULL THEN scope ELSE '' END, true);
        PERFORM set_config('almoner.seal', seal_of_request(), true);
        RETURN almoner_now();
      END $$;
      REVOKE ALL ON FUNCTION seal_request FROM PUBLIC;

      -- Begins the command of whoever the session belongs to: the hash of its token, and the funds of the route.
      CREATE FUNCTION begin_request(session bytea, scope text) RETURNS timestamptz
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        person users;
      BEGIN
        SELECT u.* INTO person FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = session AND s.expires_at > almoner_now() AND u.active;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the session is unknown or has ended' USING ERRCODE = 'invalid_authorization_specification';
        END IF;
        RETURN seal_request(person.id, person.organisation_id, scope);
      END $$;

      -- Begins the service's own work, such as a job: nobody acts.
      CREATE FUNCTION begin_own_work() RETURNS timestamptz
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT seal_request(NULL, NULL, '*') $$;

      -- Begins what a person does before there is a session, or to end one: the service has recognised them.
      CREATE FUNCTION begin_recognised(person uuid) RETURNS timestamptz
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM users WHERE id = person AND active) THEN
          RAISE EXCEPTION 'no such person' USING ERRCODE = 'invalid_authorization_specification';
        END IF;
        RETURN seal_request(person, NULL, '');
      END $$;

      -- Begins a session of whoever acts, and removes those that have ended.
      CREATE FUNCTION begin_session(token_hash bytea, lasts_seconds integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM sessions WHERE expires_at < almoner_now();
        INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
        VALUES ($1, almoner_user_id(), almoner_now(), almoner_now(), almoner_now() + $2 * interval '1 second') $$;

      -- Ends a session of whoever acts.
      CREATE FUNCTION end_session(token_hash bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM sessions s WHERE s.token_hash = $1 AND s.user_id = almoner_user_id() $$;

      REVOKE ALL ON FUNCTION is_owner_connected, is_request_sealed, begin_request, begin_own_work, begin_recognised,
        begin_session, end_session FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION is_owner_connected, is_request_sealed, begin_request TO almoner_staff, almoner_organisation;
      GRANT EXECUTE ON FUNCTION begin_own_work, begin_recognised, begin_session, end_session TO almoner_service;

      -- Nothing is written but in a command that has begun by one of these functions.
      CREATE FUNCTION require_request() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT public.is_request_sealed() THEN
          RAISE EXCEPTION 'nobody has begun this command' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$;
      DO $do$
      DECLARE
        found record;
      BEGIN
        FOR found IN ${EVERY_TABLE} LOOP
          EXECUTE format('CREATE TRIGGER begun BEFORE INSERT OR UPDATE OR DELETE ON %s
                            FOR EACH STATEMENT EXECUTE FUNCTION require_request()', found.place);
        END LOOP;
      END
      $do$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $do$
      DECLARE
        found record;
      BEGIN
        FOR found IN ${EVERY_TABLE} LOOP
          EXECUTE format('DROP TRIGGER IF EXISTS begun ON %s', found.place);
        END LOOP;
      END
      $do$;
      ${settings(false)}
      ${FUND_SCOPE}
      DROP FUNCTION require_request, end_session, begin_session, begin_recognised, begin_own_work, begin_request, seal_request,
        settings_count, is_request_sealed, is_owner_connected, seal_of_request;
      DROP TABLE request_seal;
    `);
  }
}
