import type { Owner } from './owner.js';

const LOADING = 'demonstration world: loading';
const LOADED = 'demonstration world: loaded';

/** What a database holds: nothing, a world whose loading was interrupted, or records that must be kept. */
export type Contents = 'empty' | 'cut-short' | 'records';

/**
 * Looks what a database holds. A comment on a table marks a world as loading or loaded, so no extra table is needed.
 */
export async function contentsOf(owner: Owner): Promise<Contents> {
  const [row] = await owner.query<{ mark: string | null; any: boolean }>(
    `SELECT obj_description('programmes'::regclass) AS mark,
            EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM programmes) AS any`,
  );
  if (row?.mark === LOADING) return 'cut-short';
  return row?.any ? 'records' : 'empty';
}

export async function markLoading(owner: Owner): Promise<void> {
  await owner.query(`COMMENT ON TABLE programmes IS '${LOADING}'`);
}

export async function markLoaded(owner: Owner): Promise<void> {
  await owner.query(`COMMENT ON TABLE programmes IS '${LOADED}'`);
}

/** Drops everything in the schema; the migrations create it again afterwards. */
export async function removeEverything(owner: Owner): Promise<void> {
  await owner.query('DROP SCHEMA public CASCADE');
  await owner.query('CREATE SCHEMA public');
}
