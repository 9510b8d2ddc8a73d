import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every column of people but the hash of the password. */
const READABLE = `(SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                    WHERE attrelid = 'users'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'password_hash')`;

export class ServiceUser1797180000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The third role: it recognises people, begins and ends sessions, and does the service's own work. It may do what the
      -- role of staff may, and alone reads what people prove themselves by.
      DO $do$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'almoner_service') THEN
          CREATE ROLE almoner_service NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        -- another database of the same server made it at the same moment
        NULL;
      END
      $do$;
      GRANT almoner_staff TO almoner_service;

      REVOKE ALL ON sessions, users, role_assignments FROM almoner_staff;
      GRANT SELECT ON role_assignments TO almoner_staff;
      DO $do$
      BEGIN
        EXECUTE format('GRANT SELECT (%s) ON users TO almoner_staff', ${READABLE});
      END
      $do$;
      GRANT SELECT ON sessions, users TO almoner_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON sessions, users FROM almoner_service;
      DO $do$
      BEGIN
        EXECUTE format('REVOKE SELECT (%s) ON users FROM almoner_staff', ${READABLE});
      END
      $do$;
      GRANT SELECT, INSERT, UPDATE ON users TO almoner_staff;
      GRANT SELECT, INSERT, DELETE ON role_assignments TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO almoner_staff;
    `);
  }
}
