import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives the column `illustrative` of every table another default. */
function withDefault(value: string): string {
  return `
      DO $do$
      DECLARE
        place regclass;
      BEGIN
        FOR place IN SELECT a.attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'illustrative'
                        AND NOT a.attisdropped
        LOOP
          EXECUTE format('ALTER TABLE %s ALTER COLUMN illustrative SET DEFAULT ${value}', place);
        END LOOP;
      END $do$;`;
}

export class IllustrativeByDefault1797050000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether this database is a demonstration, in which everything is invented but for what the public texts state.
      CREATE FUNCTION in_demonstration() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT world = 'demonstration' FROM public.clock $$;

      ALTER TABLE calls ADD COLUMN illustrative boolean NOT NULL DEFAULT false;
      ALTER TABLE ledger_imports ADD COLUMN illustrative boolean NOT NULL DEFAULT false;
      ALTER TABLE ledger_lines ADD COLUMN illustrative boolean NOT NULL DEFAULT false;
      ${withDefault('in_demonstration()')}

      -- The fields of an illustrative record that a public text states, by the names of the API.
      ALTER TABLE awards ADD COLUMN stated text[] NOT NULL DEFAULT '{}';
      ALTER TABLE budget_lines ADD COLUMN stated text[] NOT NULL DEFAULT '{}';

      -- a demonstration that is there already
      DO $do$
      BEGIN
        IF in_demonstration() THEN
          UPDATE calls SET illustrative = true;
          UPDATE ledger_imports SET illustrative = true;
          UPDATE ledger_lines SET illustrative = true;
          UPDATE awards SET illustrative = true, stated = '{amountPence,areaCodes,title}' WHERE NOT illustrative;
          UPDATE budget_lines SET illustrative = true, stated = '{allocatedPence}' WHERE NOT illustrative;
        END IF;
      END $do$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE awards SET illustrative = false WHERE stated <> '{}';
      UPDATE budget_lines SET illustrative = false WHERE stated <> '{}';
      ALTER TABLE budget_lines DROP COLUMN stated;
      ALTER TABLE awards DROP COLUMN stated;
      ${withDefault('false')}
      ALTER TABLE ledger_lines DROP COLUMN illustrative;
      ALTER TABLE ledger_imports DROP COLUMN illustrative;
      ALTER TABLE calls DROP COLUMN illustrative;
      DROP FUNCTION in_demonstration();
    `);
  }
}
