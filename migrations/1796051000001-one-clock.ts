import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives every column whose default is one moment another moment as its default. */
function withDefault(from: string, to: string): string {
  return `
      DO $do$
      DECLARE
        found record;
      BEGIN
        FOR found IN SELECT d.adrelid::regclass AS place, a.attname AS field
                       FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                       JOIN pg_class c ON c.oid = d.adrelid
                      WHERE c.relnamespace = 'public'::regnamespace AND pg_get_expr(d.adbin, d.adrelid) = '${from}'
        LOOP
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT ${to}', found.place, found.field);
        END LOOP;
      END $do$;`;
}

export class OneClock1796051000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one clock of the database, in one row. The time of a production database is the time of its server; only
      -- that of a test or a demonstration may be moved, and it runs on from the moment it was moved to.
      CREATE TABLE clock (
        one boolean PRIMARY KEY DEFAULT true,
        -- what the database is for: the mark that says whether its clock may be moved
        world text NOT NULL DEFAULT 'production',
        -- how far the clock is ahead of the server's, in milliseconds; behind it where negative
        ahead_ms bigint NOT NULL DEFAULT 0,
        CONSTRAINT ck_clock_one CHECK (one),
        CONSTRAINT ck_clock_world CHECK (world IN ('production', 'test', 'demonstration')),
        CONSTRAINT ck_clock_of_production_stands_still CHECK (world <> 'production' OR ahead_ms = 0)
      );
      INSERT INTO clock (world)
      SELECT CASE WHEN obj_description('programmes'::regclass) LIKE 'demonstration world:%' THEN 'demonstration'
                  ELSE 'production' END;
      ALTER TABLE clock ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner ON clock TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY reading ON clock FOR SELECT TO almoner_staff, almoner_organisation USING (true);
      GRANT SELECT ON clock TO almoner_staff, almoner_organisation;

      -- A database in which people have worked keeps its mark: nobody can turn real records into a test and move their
      -- days afterwards.
      CREATE FUNCTION keep_clock() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (NEW.world = OLD.world OR NOT EXISTS (SELECT FROM users)) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the mark of the clock stays as it is' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER keep_clock BEFORE UPDATE OR DELETE ON clock FOR EACH ROW EXECUTE FUNCTION keep_clock();
      CREATE TRIGGER keep_clock_whole BEFORE TRUNCATE ON clock FOR EACH STATEMENT EXECUTE FUNCTION keep_clock();

      -- The present moment. It stands still within a transaction, as now() does.
      CREATE FUNCTION almoner_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT now() + (SELECT ahead_ms FROM public.clock) * interval '1 millisecond' $$;

      -- Today in Scotland.
      CREATE FUNCTION almoner_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT (almoner_now() AT TIME ZONE 'Europe/London')::date $$;

      -- Marks a database that is not in use yet as a test or a demonstration, and sets its clock to a moment.
      CREATE FUNCTION set_clock(mark text, moment timestamptz) RETURNS void LANGUAGE sql AS
        $$ UPDATE public.clock SET world = mark,
                  ahead_ms = round(extract(epoch FROM moment - now()) * 1000) $$;
      REVOKE ALL ON FUNCTION set_clock FROM PUBLIC;
      ${withDefault('now()', 'almoner_now()')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${withDefault('almoner_now()', 'now()')}
      DROP FUNCTION set_clock, almoner_today, almoner_now;
      DROP TABLE clock;
      DROP FUNCTION keep_clock;
    `);
  }
}
