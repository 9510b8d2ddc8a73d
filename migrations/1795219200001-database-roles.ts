import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatabaseRoles1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Two roles: staff requests use one, requests by people of an organisation the other. Neither owns a table.
      DO $do$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'almoner_staff') THEN
          CREATE ROLE almoner_staff NOLOGIN;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'almoner_organisation') THEN
          CREATE ROLE almoner_organisation NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        -- another database of the same server made them at the same moment
        NULL;
      END
      $do$;
      GRANT almoner_staff, almoner_organisation TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO almoner_staff, almoner_organisation;
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- The organisation a request acts for; null outside an organisation's transaction.
      CREATE FUNCTION almoner_organisation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('almoner.organisation_id', true), '')::uuid $$;

      -- The person a request acts for.
      CREATE FUNCTION almoner_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('almoner.user_id', true), '')::uuid $$;

      -- Whether a staff request reaches every fund.
      CREATE FUNCTION almoner_every_fund() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(current_setting('almoner.fund_scope', true), '') = '*' $$;

      -- The funds a staff request reaches when it does not reach every fund.
      CREATE FUNCTION almoner_fund_scope() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT CASE WHEN coalesce(current_setting('almoner.fund_scope', true), '') IN ('', '*') THEN '{}'::uuid[]
                  ELSE string_to_array(current_setting('almoner.fund_scope', true), ',')::uuid[] END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION almoner_fund_scope(), almoner_every_fund(), almoner_user_id(), almoner_organisation_id();
    `);
  }
}
