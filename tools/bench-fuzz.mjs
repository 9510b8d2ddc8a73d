import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { forgetServerSettings, requireNode } from './settings.mjs';
import { runApiTests } from './test-stages.mjs';

const REQUESTS = 500_000;
/** The distance between the seeds of two processes; a process uses one for each thousand of its requests. */
const SEEDS_APART = 100_000_000;

/**
 * `npm run bench:fuzz`: half a million requests that hostile clients could send, over every route, from a new seed each
 * time. None may be answered with 5xx or with a record of somebody else. One process for each processor.
 */
await runSession(async (session) => {
  requireNode();
  forgetServerSettings();
  const { values } = parseArgs({
    options: { requests: { type: 'string' }, seed: { type: 'string' } },
  });
  await new Progress(session).step('Packages', () => installPackages(session));
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-fuzz-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));

  const processes = availableParallelism();
  const each = Math.ceil(Number(values.requests ?? REQUESTS) / processes);
  const seed = Number(values.seed ?? randomInt(SEEDS_APART));
  const startedAt = Date.now();
  const tallies = await Promise.all(
    Array.from({ length: processes }, (_none, n) => {
      const own = path.join(folder, String(n));
      mkdirSync(own);
      const env = { FUZZ_REQUESTS: String(each), FUZZ_SEED: String(seed + n * SEEDS_APART) };
      return runApiTests({ session, folder: own, patterns: ['apps/api/test/fuzz'], env });
    }),
  );
  const clean = tallies.every(({ failed }) => failed === 0);
  console.log(
    `${clean ? 'No' : 'At least one'} answer of 5xx or with a record of somebody else among ${processes * each} requests, ` +
      `seed ${seed}, in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  return clean ? 0 : 1;
});
