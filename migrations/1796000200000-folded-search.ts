import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The large tables that are searched, and what of a record is searched. */
const SEARCHED = {
  organisations: `name || ' ' || identifier`,
  applications: `reference || ' ' || title`,
  awards: `reference || ' ' || title`,
  payments: 'reference',
  returns: 'reference',
  conditions: 'title',
  ledger_lines: `reference || ' ' || payee`,
};

export class FoldedSearch1796000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- A text as it is compared in a search: without case, accents, apostrophes and hyphens of every kind, and with one
      -- space between words. The dictionary is named, so the answer depends on the text alone.
      CREATE FUNCTION almoner_fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
      DECLARE
        folded text := value;
      BEGIN
        -- only where there is more than ASCII, since this is what takes the time
        IF octet_length(folded) > char_length(folded) THEN
          folded := translate(folded, E'\\u00B4\\u02B9\\u02BB\\u02BC\\u02BD\\u02C8\\u2018\\u2019\\u201A\\u201B\\u2032\\u2035\\u055A'
            '\\uA78C\\uFF07\\u00AD\\u058A\\u02D7\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015\\u2043\\u2212\\uFE58\\uFE63\\uFF0D'
            '\\u200B\\u200C\\u200D\\u2060\\uFEFF', '');
          folded := public.unaccent('public.unaccent'::pg_catalog.regdictionary, normalize(folded, NFKC));
        END IF;
        RETURN btrim(regexp_replace(translate(lower(folded COLLATE pg_catalog.pg_c_utf8), '''\`-', ''), '\\s+', ' ', 'g'));
      END $$;

      -- The pattern that finds a text anywhere in a folded one, its wildcards taken literally. One or two characters find
      -- the beginning of a word: too short for an index of trigrams to find them elsewhere.
      CREATE FUNCTION almoner_pattern(wanted text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN CASE WHEN char_length(almoner_fold(wanted)) IN (1, 2) THEN '% ' ELSE '%' END
               || regexp_replace(almoner_fold(wanted), '([\\\\%_])', '\\\\\\1', 'g') || '%';
    `);
    for (const [table, text] of Object.entries(SEARCHED)) {
      // the space before the first word is what a beginning of a word is told by
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN search_text text NOT NULL
          GENERATED ALWAYS AS (' ' || almoner_fold(${text})) STORED;
        CREATE INDEX ix_${table}_search ON ${table} USING gin (search_text gin_trgm_ops) WITH (fastupdate = off);
      `);
    }
    await runner.query(`
      GRANT SELECT (search_text) ON payments, conditions TO almoner_organisation;
      CREATE INDEX ix_organisations_areas ON organisations USING gin (area_codes) WITH (fastupdate = off);
      CREATE INDEX ix_applications_areas ON applications USING gin (area_codes) WITH (fastupdate = off);
      CREATE INDEX ix_awards_areas ON awards USING gin (area_codes) WITH (fastupdate = off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_awards_areas, ix_applications_areas, ix_organisations_areas');
    for (const table of Object.keys(SEARCHED)) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN search_text`);
    }
    await runner.query('DROP FUNCTION almoner_pattern(text), almoner_fold(text)');
  }
}
