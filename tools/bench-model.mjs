import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { forgetServerSettings, requireNode } from './settings.mjs';
import { runApiTests } from './test-stages.mjs';

/** How many sequences must agree with the model. */
const SEQUENCES = 10_000;
const SEED = 20_261_122;
/** The distance between the seeds of two processes; the series of one process use the seeds in between. */
const SEEDS_APART = 1000;

/**
 * `npm run bench:model`: generated sequences of money commands over the API compared with the model of
 * apps/api/test/model, in one process for each processor, each with a database and a seed of its own.
 */
await runSession(async (session) => {
  requireNode();
  forgetServerSettings();
  const { values } = parseArgs({
    options: { sequences: { type: 'string' }, seed: { type: 'string' } },
  });
  await new Progress(session).step('Packages', () => installPackages(session));
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-model-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));

  const processes = availableParallelism();
  const each = Math.ceil(Number(values.sequences ?? SEQUENCES) / processes);
  const seed = Number(values.seed ?? SEED);
  const startedAt = Date.now();
  const tallies = await Promise.all(
    Array.from({ length: processes }, (_none, n) => {
      const own = path.join(folder, String(n));
      mkdirSync(own);
      const env = { MODEL_SEQUENCES: String(each), MODEL_SEED: String(seed + n * SEEDS_APART) };
      return runApiTests({ session, folder: own, patterns: ['apps/api/test/model'], env });
    }),
  );
  const agreed = tallies.filter(({ failed }) => failed === 0).length;
  console.log(
    `${agreed * each} of ${processes * each} sequences agree with the model, seed ${seed}, ` +
      `in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  return agreed === processes ? 0 : 1;
});
