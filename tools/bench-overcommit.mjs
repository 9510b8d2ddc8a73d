import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleApi } from './bench/bundle-api.mjs';
import { isClean } from './bench/check-approvals.mjs';
import { runOvercommit } from './bench/overcommit.mjs';
import { startDatabase } from './bench/servers.mjs';
import { Progress } from './progress.mjs';
import { installAndBuild } from './prepare.mjs';
import { runSession } from './session.mjs';

/** What `npm run bench:overcommit` does, and what it does with `--quick` in about a minute (docs/adr/0012). */
const FULL = { approvals: 200_000, roomFor: 150_000, databaseStops: 20 };
const QUICK = { approvals: 200_000, roomFor: 300, databaseStops: 3, mostSeconds: 60 };

await runSession(async (session) => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      /** Ends after so many minutes and judges what was answered by then. */
      minutes: { type: 'string' },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-overcommit-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));
  await installAndBuild(session, new Progress(session));
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const mostSeconds = values.minutes === undefined ? undefined : Number(values.minutes) * 60;
  const shape = values.quick ? QUICK : { ...FULL, ...(mostSeconds && { mostSeconds }) };
  const database = await startDatabase(session, folder);
  console.log(`Seed ${seed}: 64 clients, the API killed every 2 s.`);
  const result = await runOvercommit(session, {
    ...shape,
    database,
    entry: await bundleApi(session),
    clients: 64,
    seed,
    apis: 3,
    killEveryMs: 2_000,
    say: (text) => console.log(text),
  });
  return report(result);
});

/** @param {Awaited<ReturnType<typeof runOvercommit>>} result */
function report({ tally, verdict, kills, stops, seconds }) {
  const { overCommits, lost, duplicates, unbalanced, unexpected } = verdict;
  const orders = tally.drawn + tally.refused;
  console.log(
    `${orders} orders answered in ${seconds.toFixed(0)} s (${(orders / seconds).toFixed(0)} a second): ` +
      `${tally.drawn} awards, ${tally.drawn - tally.awards.length} of them by ${tally.allocations.length} allocations, ${tally.refused} refused for want of budget, ${tally.retries} retries; ` +
      `API killed ${kills} times, PostgreSQL stopped ${stops} times.`,
  );
  console.log(
    `over-commits: ${overCommits.length}, lost: ${lost.length}, duplicated: ${duplicates.length}, ` +
      `unbalanced: ${unbalanced.length}, unexpected answers: ${unexpected.length}`,
  );
  for (const fault of Object.values(verdict).flat().slice(0, 20)) console.log(`  ${fault}`);
  return isClean(verdict) ? 0 : 1;
}
