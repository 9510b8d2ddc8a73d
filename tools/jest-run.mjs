import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inRoot, node24 } from './paths.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const MOST_WORKERS = 4;
const JOURNEYS = [
  ...['--testTimeout', '300000'],
  ...['--testSequencer', inRoot('tools', 'journey-order.mjs')],
];

/**
 * Runs the tests of one project of `jest.config.js`, with their output.
 * @param {Session} session
 * @param {object} options
 * @param {string} options.project
 * @param {readonly string[]} [options.projects] the projects that run together under that name; the one of that name unless told
 * @param {string} options.folder where the result may be written
 * @param {string[]} options.patterns which test files; none means all
 * @param {number} [options.journeys] how many test files run at once, in the order of journeys
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Tally>}
 */
export async function runJest(session, { project, projects, folder, patterns, journeys, env }) {
  const result = path.join(folder, `${project}.json`);
  const workers = journeys ?? Math.min(availableParallelism(), MOST_WORKERS);
  const { ok } = await session.run(
    node24,
    [
      inRoot('node_modules', '.bin', 'jest'),
      ...['--selectProjects', ...(projects ?? [project]), '--ci', '--json', '--outputFile', result],
      ...(workers === 1 ? ['--runInBand'] : ['--maxWorkers', String(workers)]),
      ...(journeys === undefined ? [] : JOURNEYS),
      ...patterns,
    ],
    {
      output: 'show',
      env: {
        NODE_ENV: 'test',
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        ...env,
      },
    },
  );
  const report = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
  return tallyJest(report, ok);
}

/**
 * Counts what Jest reported. A test file that could not be run counts as one failed test, and so does a run that
 * ended badly or in which no test ran: neither may pass unnoticed.
 * @param {JestReport | undefined} report
 * @param {boolean} ok whether Jest itself ended well
 * @returns {Tally}
 */
export function tallyJest(report, ok) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const silentlyBad = failed === 0 && (!ok || passed === 0);
  return { passed, failed: silentlyBad ? 1 : failed, skipped };
}

/**
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 */
