import { availableParallelism } from 'node:os';
import path from 'node:path';
import { startApiServer } from './api-server.mjs';
import { requireChromium } from './chromium.mjs';
import {
  DATABASE_NAME,
  copyDatabase,
  dayOf,
  ensureDatabase,
  loadDemonstration,
  migrate,
} from './database.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { addApplications } from './large-world.mjs';
import { runVitest } from './vitest-run.mjs';
import { MOMENTS, projectAt } from './moments.mjs';
import { inRoot, node24 } from './paths.mjs';
import { findFreePort } from './ports.mjs';
import { runTarget } from './targets.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./vitest-run.mjs').Tally} Tally
 *
 * @typedef {object} StageContext
 * @property {Session} session
 * @property {string} folder a folder of this run, removed at its end
 * @property {string[]} patterns which test files; none means all
 * @property {import('./child.mjs').ChildOptions} [show] where the output of its programs goes; shown unless told
 * @property {NodeJS.ProcessEnv} [env] settings of the tests themselves
 *
 * @typedef {object} Stage
 * @property {string} key
 * @property {string} title
 * @property {readonly string[]} [needs] stages without which this one can only fail
 * @property {boolean} [alone] it keeps all processors busy, or writes files that others read
 * @property {(context: StageContext) => Promise<Tally>} run
 */

/** The output of a stage that runs alone is shown at once. */
export const SHOWN = /** @type {const} */ ({ output: 'show' });

/**
 * In their order; those that are not `alone` run beside each other.
 * @type {Stage[]}
 */
export const stages = [
  { key: 'generate', title: 'generated client', alone: true, run: checkTarget('generate') },
  { key: 'build', title: 'build', needs: ['generate'], alone: true, run: checkTarget('build') },
  // first of those that run beside each other: most of it is a minute that passes however much is left for it
  { key: 'bench', title: 'over-commitment', needs: ['build'], run: runBenchTests },
  {
    key: 'lint',
    title: 'lint',
    needs: ['generate'],
    run: checkWith('eslint', ['.', '--max-warnings', '0']),
  },
  { key: 'types', title: 'types', needs: ['generate'], run: checkTypes },
  {
    key: 'format',
    title: 'format',
    run: checkWith('prettier', ['--check', '--log-level=warn', '.']),
  },
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
  { key: 'unit', title: 'unit tests', alone: true, run: runUnitTests },
  { key: 'api', title: 'API tests', alone: true, run: runApiTests },
  { key: 'servers', title: 'servers', needs: ['build'], alone: true, run: runServerTests },
  {
    key: 'e2e',
    title: 'browser journeys',
    needs: ['build'],
    alone: true,
    // one more than processors, because a journey waits for its pages a third of the time
    run: inTheWorld('e2e', Math.min(availableParallelism() + 1, 4)),
  },
];

/** Applications in the world in which a long list is tried. */
const LARGE = 20_000;

/** The pictures of the documentation are taken as a journey, and are no part of the tests. */
export const screenshots = { title: 'screenshots', run: inTheWorld('screenshots', 1) };

/**
 * A check that counts as one test: a program of the workspace that says yes or no.
 * @param {string} program
 * @param {string[]} args
 * @returns {Stage['run']}
 */
function checkWith(program, args) {
  return async ({ session, show = SHOWN }) => {
    const command = [inRoot('node_modules', '.bin', program), ...args];
    const { ok } = await session.run(node24, command, show);
    return ok ? PASSED : FAILED;
  };
}

/**
 * @param {string} target
 * @returns {Stage['run']}
 */
function checkTarget(target) {
  return async ({ session, show = SHOWN }) => {
    await runTarget(session, target, { show });
    return PASSED;
  };
}

/**
 * Checks the types of every project against what an earlier stage generated: generating it again would remove it for
 * a moment, while other stages use it.
 * @type {Stage['run']}
 */
async function checkTypes({ session, show = SHOWN }) {
  await runTarget(session, 'typecheck', { show, flags: ['--excludeTaskDependencies'] });
  return PASSED;
}

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** @type {Stage['run']} */
function runUnitTests({ session, folder, patterns }) {
  return runVitest(session, { projects: ['unit'], folder, patterns });
}

/**
 * The API tests, and a few of them, whose rules depend on the day, again at each moment of `moments.mjs`: not where only
 * some are wanted, or all as at another moment.
 * @type {Stage['run']}
 */
export async function runApiTests({ session, folder, patterns, env }) {
  const postgres = await startDisposablePostgres(session, path.join(folder, 'api'));
  const isWhole = patterns.length === 0 && process.env.ALMONER_TEST_NOW === undefined;
  return runVitest(session, {
    projects: isWhole ? ['api*', projectAt('*')] : ['api*'],
    folder,
    patterns,
    env: { ...env, DATABASE_URL: postgres.url() },
  });
}

/**
 * Tests that take guards of the money away and kill servers, on a database of their own.
 * @type {Stage['run']}
 */
function runBenchTests({ session, folder, patterns, show }) {
  return runVitest(session, { projects: ['bench'], folder, patterns, journeys: 1, show });
}

/**
 * Tests that start, stop and kill whole servers of their own. One after the other: `npm start` builds, and a build
 * removes for a moment what another test may be starting.
 * @type {Stage['run']}
 */
function runServerTests({ session, folder, patterns }) {
  return runVitest(session, { projects: ['servers'], folder, patterns, journeys: 1 });
}

/**
 * Browser journeys run against the built application with the demonstration world. It is loaded once; each worker has
 * a copy of it with a server of its own, so that journeys that run at the same time do not affect each other.
 * @param {string} project
 * @param {number} atOnce journeys at the same time, at most
 * @returns {Stage['run']}
 */
function inTheWorld(project, atOnce) {
  return async ({ session, folder, patterns }) => {
    const chromium = await requireChromium(session);
    const postgres = await startDisposablePostgres(session, path.join(folder, project));
    await ensureDatabase(postgres.url(), DATABASE_NAME);
    await migrate(session, postgres.url(DATABASE_NAME));
    const machineNow = process.env.ALMONER_MACHINE_NOW ?? MOMENTS[2];
    await loadDemonstration(session, postgres.url(DATABASE_NAME), { machineNow });
    const workers = Math.min(atOnce, patterns.length || atOnce);
    /** @param {string} name */
    const copyOfWorld = async (name) => {
      await copyDatabase(postgres.url(), DATABASE_NAME, name);
      return postgres.url(name);
    };
    /** @param {string} databaseUrl */
    const serverOf = async (databaseUrl) => {
      const address = { port: await findFreePort(), host: '127.0.0.1' };
      const env = { ALMONER_DEMO: 'true' };
      return (await startApiServer(session, { databaseUrl, ...address, env })).url;
    };
    const urls = [];
    for (let worker = 1; worker <= workers; worker += 1)
      urls.push(await serverOf(await copyOfWorld(`${DATABASE_NAME}_${worker}`)));
    const large = await copyOfWorld(`${DATABASE_NAME}_large`);
    await addApplications(large, LARGE);
    const env = {
      ALMONER_TODAY: await dayOf(postgres.url(DATABASE_NAME)),
      ALMONER_URLS: urls.join(' '),
      ALMONER_LARGE_URL: await serverOf(large),
      CHROMIUM_PATH: chromium,
    };
    return runVitest(session, { projects: [project], folder, patterns, journeys: workers, env });
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
