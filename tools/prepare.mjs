import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { stopLeftoverApiServer } from './api-server.mjs';
import { runTarget } from './targets.mjs';
import { DATABASE_NAME, ensureDatabase, migrate, requireReachable } from './database.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { Failure } from './failure.mjs';
import { installPackages } from './install.mjs';
import { almonerHome } from './paths.mjs';
import { useMasterKey } from './master-key.mjs';
import { takeRunLock } from './run-lock.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./progress.mjs').Progress} Progress
 */

/**
 * Locks the Almoner home for one command, and stops what a killed command left running.
 * @param {Session} session
 * @param {string} command as people type it
 */
export async function openHome(session, command) {
  const home = almonerHome();
  try {
    mkdirSync(path.join(home, 'logs'), { recursive: true });
    accessSync(home, constants.W_OK);
  } catch (error) {
    throw new Failure(
      `Almoner cannot write to its folder ${home}: ${/** @type {Error} */ (error).message}.`,
      'Make that folder writable, or set ALMONER_HOME to another one.',
      { cause: error },
    );
  }
  const { lock, previous } = takeRunLock(home, command);
  session.onClose(() => lock.release());
  await stopLeftoverApiServer(previous?.serverPid);
  useMasterKey(home);
  return { home, lock };
}

/**
 * @param {Session} session
 * @param {Progress} progress
 */
export async function installAndBuild(session, progress) {
  await progress.step('Packages', () => installPackages(session));
  await progress.step('Build', () => runTarget(session, 'build'));
}

/**
 * Begins to build. Both promises are of one build: `server` ends once the server can be run, `whole` once the pages
 * that it serves are there too.
 * @param {Session} session
 */
export function beginBuild(session) {
  /** @type {(task: string) => void} */
  let onEnd = () => undefined;
  /** @type {Promise<void>} */
  const runnable = new Promise((resolve) => {
    onEnd = (task) => void (task === '@almoner/api:build' && resolve());
  });
  const whole = runTarget(session, 'build', { onEnd });
  const server = Promise.race([runnable, whole]);
  // a failure is reported where the promise is awaited
  for (const promise of [server, whole]) promise.catch(() => undefined);
  return { server, whole };
}

/**
 * Reaches the database of `DATABASE_URL`, or starts the embedded one; then migrates it.
 * @param {Session} session
 * @param {Progress} progress
 * @param {string} home
 * @returns {Promise<string>} its connection string
 */
export async function openDatabase(session, progress, home) {
  const given = process.env.DATABASE_URL;
  let url = given ?? '';
  if (given) {
    await progress.step('Database of DATABASE_URL', () => requireReachable(given));
  } else {
    await progress.step('Embedded PostgreSQL', async () => {
      url = await openEmbeddedDatabase(session, home);
    });
  }
  await progress.step('Migrations', () => migrate(session, url));
  return url;
}

/**
 * @param {Session} session
 * @param {string} home
 */
async function openEmbeddedDatabase(session, home) {
  const server = await startEmbeddedPostgres({
    directory: path.join(home, 'postgres'),
    logFile: path.join(home, 'logs', 'postgres.log'),
    launch: (command, args, options) => session.start(command, args, options),
  });
  await ensureDatabase(server.url(), DATABASE_NAME);
  return server.url(DATABASE_NAME);
}
