import { Failure } from './failure.mjs';
import { MACHINE_CLOCK } from './machine-clock.mjs';
import { inRoot, node24 } from './paths.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/** The database Almoner uses on the embedded server. */
export const DATABASE_NAME = 'almoner';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Fails with an explanation where the server cannot be reached with this connection string.
 * @param {string} url
 */
export async function requireReachable(url) {
  await withClient(url, (client) => client.query('SELECT 1'));
}

/**
 * Makes a database on a server unless it is there.
 * @param {string} serverUrl connection string of any other database of that server
 * @param {string} name
 */
export async function ensureDatabase(serverUrl, name) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/**
 * Makes a database on a server as a copy of another, which must have no connections at that moment.
 * @param {string} serverUrl connection string of any other database of that server
 * @param {string} from
 * @param {string} name
 */
export async function copyDatabase(serverUrl, from, name) {
  await withClient(serverUrl, (client) => {
    const [to, template] = [name, from].map((one) => client.escapeIdentifier(one));
    return client.query(`CREATE DATABASE ${to} TEMPLATE ${template}`);
  });
}

/**
 * The day that the clock of a database shows, YYYY-MM-DD.
 * @param {string} url
 * @returns {Promise<string>}
 */
export async function dayOf(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('SELECT almoner_today()::text AS today');
    return rows[0].today;
  });
}

/**
 * Runs the migrations that have not run yet.
 * @param {Session} session
 * @param {string} url
 */
export async function migrate(session, url) {
  await runCli(session, 'migrate', [], url, {
    problem: 'The database could not be migrated.',
    remedy:
      'If the configuration is at fault, mend it in .env; if a migration is, it was rolled back: mend it and start again.',
  });
}

/**
 * The connection string for loading the world. That commits two thousand times and need not wait for the disk each
 * time, since an interrupted loading is repeated anyway; and it repeats its statements so often that one plan for each
 * is enough. These settings are used for the embedded server only: a pooler in front of another server may refuse them.
 * @param {string} url
 */
function forLoading(url) {
  if (process.env.DATABASE_URL) return url;
  const fast = new URL(url);
  fast.searchParams.set(
    'options',
    '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
  );
  return fast.toString();
}

/**
 * Loads the demonstration world into an empty database.
 * @param {Session} session
 * @param {string} url
 * @param {{ reset?: boolean, machineNow?: string }} [options] `reset`: begin again from an empty database;
 *   `machineNow`: for tests, the moment that the clock of the machine shows to the loading
 */
export async function loadDemonstration(session, url, { reset = false, machineNow } = {}) {
  await runCli(session, 'demo', reset ? ['--reset'] : [], forLoading(url), {
    problem: 'The demonstration world could not be loaded.',
    remedy: 'Start without it (ALMONER_DEMO=false npm start), or begin again: npm run demo:reset',
    machineNow,
  });
}

/**
 * @param {Session} session
 * @param {'migrate' | 'demo'} name
 * @param {string[]} args
 * @param {string} url
 * @param {{ problem: string, remedy: string, machineNow?: string }} options
 */
async function runCli(session, name, args, url, { problem, remedy, machineNow }) {
  const before = machineNow ? ['--import', MACHINE_CLOCK] : [];
  const { ok, lastLines } = await session.run(
    node24,
    [
      ...before,
      '--enable-source-maps',
      inRoot('apps', 'api', 'dist', 'cli', `${name}.js`),
      ...args,
    ],
    { env: { DATABASE_URL: url, ...(machineNow && { ALMONER_MACHINE_NOW: machineNow }) } },
  );
  if (!ok) throw new Failure(problem, remedy, { evidence: lastLines.slice(-15) });
}

/**
 * Runs `work` with one connection, and closes it in any case.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  // imported here, because on a fresh clone the package is only installed in the first step
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @type {Record<string, string>} */
const REASONS = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no computer has that name',
  EAI_AGAIN: 'that name cannot be looked up now',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the user or the password',
  28000: 'it refuses the user',
  '3D000': 'it has no database of that name',
};

/**
 * @param {string} url
 * @param {unknown} error
 */
function unreachable(url, error) {
  const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
  return new Failure(
    `The database at ${withoutPassword(url)} cannot be reached: ${REASONS[code] ?? message}.`,
    'Start that server, or correct DATABASE_URL (in the environment or in .env). Without DATABASE_URL Almoner brings its own.',
    { cause: error },
  );
}

/** @param {string} url */
function withoutPassword(url) {
  if (!URL.canParse(url)) return 'the given DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
}
