import { parseArgs } from 'node:util';
import { runSeededTests } from './bench/seeded-tests.mjs';
import { runSession } from './session.mjs';

/** How many sequences must agree with the model. */
const SEQUENCES = 10_000;
const SEED = 20_261_122;

/**
 * `npm run bench:model`: generated sequences of money commands over the API compared with the model of
 * apps/api/test/model.
 */
await runSession(async (session) => {
  const { values } = parseArgs({
    options: { sequences: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? SEED);
  const { processes, each, agreed, seconds } = await runSeededTests(session, {
    pattern: 'apps/api/test/model',
    count: Number(values.sequences ?? SEQUENCES),
    seed,
    seedsApart: 1000,
    env: (sequences, own) => ({ MODEL_SEQUENCES: String(sequences), MODEL_SEED: String(own) }),
  });
  console.log(
    `${agreed * each} of ${processes * each} sequences agree with the model, seed ${seed}, in ${seconds} s`,
  );
  return agreed === processes ? 0 : 1;
});
