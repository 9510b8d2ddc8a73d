import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages } from '../install.mjs';
import { Progress } from '../progress.mjs';
import { forgetServerSettings, requireNode } from '../settings.mjs';
import { runApiTests } from '../test-stages.mjs';

/** @typedef {import('../session.mjs').Session} Session */

/**
 * Runs generated tests of the API many times over: in one process for each processor, each with a database and a seed
 * of its own. Answers how many each process ran, how many processes found nothing wrong, and how long it took.
 * @param {Session} session
 * @param {object} wanted
 * @param {string} wanted.pattern which tests
 * @param {number} wanted.count how many runs all processes make together
 * @param {number} wanted.seed of the first process
 * @param {number} wanted.seedsApart the distance between the seeds of two processes; a process uses seeds in between
 * @param {(each: number, seed: number) => NodeJS.ProcessEnv} wanted.env the settings of one process
 */
export async function runSeededTests(session, { pattern, count, seed, seedsApart, env }) {
  requireNode();
  forgetServerSettings();
  await new Progress(session).step('Packages', () => installPackages(session));
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-seeded-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));

  const processes = availableParallelism();
  const each = Math.ceil(count / processes);
  const startedAt = Date.now();
  const tallies = await Promise.all(
    Array.from({ length: processes }, (_none, n) => {
      const own = path.join(folder, String(n));
      mkdirSync(own);
      return runApiTests({
        session,
        folder: own,
        patterns: [pattern],
        env: env(each, seed + n * seedsApart),
      });
    }),
  );
  const agreed = tallies.filter(({ failed }) => failed === 0).length;
  return { processes, each, agreed, seconds: Math.round((Date.now() - startedAt) / 1000) };
}
