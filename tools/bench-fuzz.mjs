import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runSeededTests } from './bench/seeded-tests.mjs';
import { runSession } from './session.mjs';

const REQUESTS = 500_000;
/** A process uses one seed for each thousand of its requests. */
const SEEDS_APART = 100_000_000;

/**
 * `npm run bench:fuzz`: half a million requests that hostile clients could send, over every route, from a new seed each
 * time. None may be answered with 5xx or with a record of somebody else.
 */
await runSession(async (session) => {
  const { values } = parseArgs({
    options: { requests: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? randomInt(SEEDS_APART));
  const { processes, each, agreed, seconds } = await runSeededTests(session, {
    pattern: 'apps/api/test/fuzz',
    count: Number(values.requests ?? REQUESTS),
    seed,
    seedsApart: SEEDS_APART,
    env: (requests, own) => ({ FUZZ_REQUESTS: String(requests), FUZZ_SEED: String(own) }),
  });
  console.log(
    `${agreed === processes ? 'No' : 'At least one'} answer of 5xx or with a record of somebody else among ` +
      `${processes * each} requests, seed ${seed}, in ${seconds} s`,
  );
  return agreed === processes ? 0 : 1;
});
