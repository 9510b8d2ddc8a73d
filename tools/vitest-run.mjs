import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inRoot, node24 } from './paths.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const MOST_WORKERS = 4;

/**
 * Runs the tests of projects of `vitest.config.ts`, with their output.
 * @param {Session} session
 * @param {object} options
 * @param {string[]} options.projects their names, in which `*` stands for any text
 * @param {string} options.folder where the result may be written
 * @param {string[]} options.patterns which test files; none means all
 * @param {number} [options.journeys] how many test files run at once; as many as processors unless told
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {import('./child.mjs').ChildOptions} [options.show] where the output goes; shown unless told
 * @returns {Promise<Tally>}
 */
export async function runVitest(session, options) {
  const { projects, folder, patterns, journeys, env, show = { output: 'show' } } = options;
  const result = path.join(folder, `${projects.join('').replace(/\W/g, '')}.json`);
  const workers = journeys ?? Math.min(availableParallelism(), MOST_WORKERS);
  const { ok } = await session.run(
    node24,
    [
      inRoot('node_modules', '.bin', 'vitest'),
      ...[
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--maxWorkers',
        String(workers),
      ],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', result],
      ...patterns,
    ],
    { ...show, env: { NODE_ENV: 'test', ...env } },
  );
  const report = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
  return tallyVitest(report, ok);
}

/**
 * Counts what Vitest reported. A test file that could not be run counts as one failed test, and so does a run that
 * ended badly or in which no test ran: neither may pass unnoticed.
 * @param {VitestReport | undefined} report
 * @param {boolean} ok whether Vitest itself ended well
 * @returns {Tally}
 */
export function tallyVitest(report, ok) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const silentlyBad = failed === 0 && (!ok || passed === 0);
  return { passed, failed: silentlyBad ? 1 : failed, skipped };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults each test file
 */
