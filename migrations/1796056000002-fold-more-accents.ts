import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that keep a text for searching, and what of a record is searched (see folded-search). */
const SEARCHED = {
  organisations: `name || ' ' || identifier`,
  applications: `reference || ' ' || title`,
  awards: `reference || ' ' || title`,
  payments: 'reference',
  returns: 'reference',
  conditions: 'title',
  ledger_lines: `reference || ' ' || payee`,
};

/** Apostrophes and their like, hyphens of every kind, and characters without width. */
const LEFT_OUT =
  '\\u00B4\\u02B9\\u02BB\\u02BC\\u02BD\\u02C8\\u2018\\u2019\\u201A\\u201B\\u2032\\u2035\\u055A' +
  '\\uA78C\\uFF07\\u00AD\\u058A\\u02D7\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015\\u2043\\u2212\\uFE58\\uFE63\\uFF0D' +
  '\\u200B\\u200C\\u200D\\u2060\\uFEFF';

/** The apostrophes that were missing: half rings, spacing accents, koronis, tonos, geresh, saltillo. */
const ALSO_LEFT_OUT =
  '\\u02BE\\u02BF\\u02CA\\u02CB\\u0384\\u05F3\\u07F4\\u07F5\\u1FBD\\u1FBF\\u1FEF\\u1FFD\\u1FFE\\uA78B\\uFF40';

function foldFunction(leftOut: string, bare: string, small: string): string {
  return `
    CREATE OR REPLACE FUNCTION almoner_fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    DECLARE
      folded text := value;
    BEGIN
      -- only where there is more than ASCII, since this is what takes the time
      IF octet_length(folded) > char_length(folded) THEN
        folded := translate(folded, E'${leftOut}', '');
        folded := public.unaccent('public.unaccent'::pg_catalog.regdictionary, ${bare});
      END IF;
      RETURN btrim(regexp_replace(translate(${small}, '''\`-', ''), '\\s+', ' ', 'g'));
    END $$;`;
}

/** Stores the texts for searching anew, by the function as it is now; the indexes are made again with them. */
async function storeAnew(runner: QueryRunner): Promise<void> {
  for (const [table, text] of Object.entries(SEARCHED)) {
    await runner.query(
      `ALTER TABLE ${table} ALTER COLUMN search_text SET EXPRESSION AS (' ' || almoner_fold(${text}))`,
    );
  }
}

/**
 * Every accent that Unicode can take off a letter, where the dictionary of PostgreSQL has only some (not those of "Ǿ", "ǽ" or
 * "й"), more apostrophes, and one small sigma.
 */
export class FoldMoreAccents1796056000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      foldFunction(
        LEFT_OUT + ALSO_LEFT_OUT,
        `normalize(regexp_replace(normalize(folded, NFKD), E'[\\u0300-\\u036F]', '', 'g'), NFKC)`,
        `replace(lower(folded COLLATE pg_catalog.pg_c_utf8), E'\\u03C2', E'\\u03C3')`,
      ),
    );
    await storeAnew(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      foldFunction(
        LEFT_OUT,
        'normalize(folded, NFKC)',
        'lower(folded COLLATE pg_catalog.pg_c_utf8)',
      ),
    );
    await storeAnew(runner);
  }
}
