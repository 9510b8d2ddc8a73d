import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child.mjs';
import { Failure } from './failure.mjs';
import { findFreePort, isPortFree } from './ports.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { stopLeftoverServer } from './postgres-leftover.mjs';
import { findPrograms } from './postgres-programs.mjs';
import { isRunning } from './process-table.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const SUPERUSER = 'postgres';

/** Settings that are faster but lose data when the machine fails: for databases of a test run. */
const DISPOSABLE = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
];

const ENVIRONMENT = { LC_ALL: 'C' };

/** @typedef {(command: string, args: string[], options: import('./child.mjs').ChildOptions) => Child} Launch */

/** @type {Launch} */
const launchChild = (command, args, options) => new Child(command, args, options);

/**
 * @typedef {object} EmbeddedPostgres
 * @property {number} port
 * @property {number} pid
 * @property {(database?: string) => string} url connection string of the superuser
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the PostgreSQL that npm installed, on this computer only, and makes its files on the first start.
 * The port and the password are kept beside the data, so that a second start finds the same server again.
 * @param {object} options
 * @param {string} options.directory where the data is, or will be
 * @param {boolean} [options.disposable] trade safety for speed (tests)
 * @param {string} [options.logFile]
 * @param {Launch} [options.launch] how a program is started; a session's own, so that signals end it too
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres(options) {
  const { directory, disposable = false, logFile, launch = launchChild } = options;
  const data = path.join(directory, 'data');
  makeFolder(directory);
  const account = postgresAccount(directory);
  const programs = await findPrograms(account);
  await stopLeftoverServer(data);
  const { password, port } = await settle(directory);
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    await initialise({ programs, account, data, password, launch });
  }
  requireSameMajor(data);

  const flags = ['-D', data, '-p', String(port), ...SETTINGS, ...(disposable ? DISPOSABLE : [])];
  const { command, args, ...identity } = account.as(programs.postgres, flags);
  // SIGINT is PostgreSQL's "fast" shutdown: open transactions are rolled back, nothing waits for clients.
  const stopping = { stopSignal: /** @type {const} */ ('SIGINT'), graceMs: STOP_TIMEOUT_MS };
  const server = launch(command, args, { ...identity, ...stopping, env: ENVIRONMENT, logFile });
  await waitUntilReady(server, data);
  return {
    port,
    pid: server.pid ?? 0,
    url: (database = 'postgres') => urlOf({ password, port }, database),
    stop: () => server.stop(),
  };
}

/**
 * The connection string of the server that runs on a folder's data already; undefined where none does.
 * @param {string} directory
 * @param {string} database
 */
export function runningServerUrl(directory, database) {
  const file = path.join(directory, 'data', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isRunning(pid) || !isReady(path.dirname(file), pid)) return undefined;
  return urlOf(JSON.parse(readFileSync(connectionFile(directory), 'utf8')), database);
}

/**
 * @param {{ password: string, port: number }} server
 * @param {string} database
 */
function urlOf({ password, port }, database) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {string} directory */
function connectionFile(directory) {
  return path.join(directory, 'connection.json');
}

const SETTINGS = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['shared_buffers', '256MB'],
  ['timezone', 'UTC'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(
      `The folder for the database cannot be made: ${/** @type {Error} */ (error).message}.`,
      'Make the folder writable, or set ALMONER_HOME to a folder you may write to.',
      { cause: error },
    );
  }
}

/**
 * The password, which is made once, and the port of the last start, unless another program uses it now.
 * @param {string} directory
 * @returns {Promise<{ password: string, port: number }>}
 */
async function settle(directory) {
  const file = connectionFile(directory);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const password = kept.password ?? randomBytes(18).toString('hex');
  const keepsPort = kept.port !== undefined && (await isPortFree(kept.port));
  const port = keepsPort ? kept.port : await findFreePort();
  writeFileSync(file, `${JSON.stringify({ port, password }, null, 2)}\n`, { mode: 0o600 });
  return { password, port };
}

/**
 * @param {object} options
 * @param {{ initdb: string }} options.programs
 * @param {import('./postgres-account.mjs').Account} options.account
 * @param {string} options.data
 * @param {string} options.password
 * @param {Launch} options.launch
 */
async function initialise({ programs, account, data, password, launch }) {
  // an interrupted first start leaves files that are not a database
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = path.join(tmpdir(), `almoner-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(data, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const { command, args, ...identity } = account.as(programs.initdb, [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // sorts names in the same order on every computer, whatever locales it has
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  try {
    const initdb = launch(command, args, { ...identity, env: ENVIRONMENT });
    const { code, error } = await initdb.exited;
    if (code === 0) return;
    throw new Failure(
      'PostgreSQL could not make its data files.',
      'Check that the disk has room and that the folder may be written to.',
      { evidence: initdb.lastLines.slice(-8), cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} data */
function requireSameMajor(data) {
  const major = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === '18') return;
  throw new Failure(
    `The database in ${data} was made by PostgreSQL ${major}; Almoner runs PostgreSQL 18.`,
    `Move that folder away to begin with a new database, or run PostgreSQL ${major} yourself and set DATABASE_URL.`,
  );
}

/**
 * @param {Child} server
 * @param {string} data
 */
async function waitUntilReady(server, data) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (server.running && Date.now() < deadline) {
    if (isReady(data, server.pid)) return;
    await sleep(25);
  }
  await server.stop();
  throw new Failure(
    'PostgreSQL did not start.',
    'Read what it said below. If its files are damaged, move the folder away; Almoner then begins with a new database.',
    { evidence: server.lastLines.slice(-12) },
  );
}

/**
 * PostgreSQL writes "ready" on the eighth line of its process file once it accepts connections.
 * @param {string} data
 * @param {number | undefined} pid
 */
function isReady(data, pid) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, 'utf8').split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}
