import type { TestDatabase } from './database.js';

/** A digest of every row of every table except sessions. If it is the same before and after, nothing has changed. */
export async function digestOfEverything(database: TestDatabase): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT IN ('sessions', 'schema_migrations') ORDER BY 1`,
  );
  const digests = tables.map(
    (t) => `(SELECT md5(coalesce(string_agg(x::text, '' ORDER BY x::text), '')) FROM ${t.name} x)`,
  );
  const [row] = await database.query<{ digest: string }>(
    `SELECT concat(${digests.join(', ')}) AS digest`,
  );
  if (!row) throw new Error('The digest of the database answered nothing.');
  return row.digest;
}
