import path from 'node:path';
import { startApiServer } from './api-server.mjs';
import { requireChromium } from './chromium.mjs';
import { DATABASE_NAME, ensureDatabase, loadDemonstration, migrate } from './database.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { runJest } from './jest-run.mjs';
import { inRoot, node24 } from './paths.mjs';
import { findFreePort } from './ports.mjs';
import { runTarget } from './targets.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./jest-run.mjs').Tally} Tally
 *
 * @typedef {object} StageContext
 * @property {Session} session
 * @property {string} folder a folder of this run, removed at its end
 * @property {string[]} patterns which test files; none means all
 * @property {NodeJS.ProcessEnv} [env] settings of the tests themselves
 *
 * @typedef {object} Stage
 * @property {string} key
 * @property {string} title
 * @property {string} [needs] a stage without which this one can only fail
 * @property {(context: StageContext) => Promise<Tally>} run
 */

/** @type {Stage[]} */
export const stages = [
  {
    key: 'format',
    title: 'format',
    run: checkWith('prettier', ['--check', '--log-level=warn', '.']),
  },
  { key: 'generate', title: 'generated client', run: checkTarget('generate') },
  { key: 'lint', title: 'lint', run: checkWith('eslint', ['.', '--max-warnings', '0']) },
  { key: 'types', title: 'types', run: checkTarget('typecheck') },
  {
    key: 'imports',
    title: 'import rules',
    run: checkWith('depcruise', [
      'apps',
      'libs',
      'migrations',
      'tools',
      '--output-type',
      'err-long',
    ]),
  },
  { key: 'unit', title: 'unit tests', run: runUnitTests },
  { key: 'api', title: 'API tests', run: runApiTests },
  { key: 'build', title: 'build', run: checkTarget('build') },
  { key: 'servers', title: 'servers', needs: 'build', run: runServerTests },
  { key: 'e2e', title: 'browser journeys', needs: 'build', run: inTheWorld('e2e') },
];

/** The pictures of the documentation are taken as a journey, and are no part of the tests. */
export const screenshots = { title: 'screenshots', run: inTheWorld('screenshots') };

/**
 * A check that counts as one test: a program of the workspace that says yes or no.
 * @param {string} program
 * @param {string[]} args
 * @returns {Stage['run']}
 */
function checkWith(program, args) {
  return async ({ session }) => {
    const command = [inRoot('node_modules', '.bin', program), ...args];
    const { ok } = await session.run(node24, command, { output: 'show' });
    return ok ? PASSED : FAILED;
  };
}

/**
 * @param {string} target
 * @returns {Stage['run']}
 */
function checkTarget(target) {
  return async ({ session }) => {
    await runTarget(session, target, { output: 'show' });
    return PASSED;
  };
}

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** @type {Stage['run']} */
function runUnitTests({ session, folder, patterns }) {
  return runJest(session, { project: 'unit', folder, patterns });
}

/** @type {Stage['run']} */
export async function runApiTests({ session, folder, patterns, env }) {
  const postgres = await startDisposablePostgres(session, path.join(folder, 'api'));
  return runJest(session, {
    project: 'api',
    folder,
    patterns,
    env: { ...env, DATABASE_URL: postgres.url() },
  });
}

/**
 * Tests that start, stop and kill whole servers of their own. One after the other: `npm start` builds, and a build puts
 * away for a moment what another test may be starting.
 * @type {Stage['run']}
 */
function runServerTests({ session, folder, patterns }) {
  return runJest(session, { project: 'servers', folder, patterns, inTurn: true });
}

/**
 * Browser journeys run against the built application with the demonstration world.
 * @param {string} project
 * @returns {Stage['run']}
 */
function inTheWorld(project) {
  return async ({ session, folder, patterns }) => {
    const chromium = await requireChromium(session);
    const postgres = await startDisposablePostgres(session, path.join(folder, project));
    await ensureDatabase(postgres.url(), DATABASE_NAME);
    const databaseUrl = postgres.url(DATABASE_NAME);
    await migrate(session, databaseUrl);
    await loadDemonstration(session, databaseUrl);
    const server = await startApiServer(session, {
      databaseUrl,
      port: await findFreePort(),
      host: '127.0.0.1',
      env: { ALMONER_DEMO: 'true' },
    });
    const env = { ALMONER_URL: server.url, CHROMIUM_PATH: chromium };
    return runJest(session, { project, folder, patterns, inTurn: true, env });
  };
}

/**
 * @param {Session} session
 * @param {string} directory
 */
function startDisposablePostgres(session, directory) {
  return startEmbeddedPostgres({
    directory,
    disposable: true,
    launch: (command, args, options) => session.start(command, args, options),
  });
}
