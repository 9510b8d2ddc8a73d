import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startApiServer } from './api-server.mjs';
import { readStatements, replay } from './bench/replay-sql.mjs';
import { alternate } from './bench/rounds.mjs';
import { startDatabase } from './bench/servers.mjs';
import { speaker } from './bench/speak.mjs';
import { layWorld } from './bench/world.mjs';
import { withClient } from './database.mjs';
import { inRoot } from './paths.mjs';
import { findFreePort } from './ports.mjs';
import { installAndBuild } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./bench/world.mjs').BenchWorld} BenchWorld */

const CLIENTS = 64;
const WANTED = 0.6;
const ALLOCATED_PENCE = 9_000_000_000_000;

/**
 * `npm run bench:approvals`: awards drafted on one busy budget line through the API, compared with the same SQL sent
 * directly on 64 connections. The SQL of one award is recorded from the API itself.
 */
await runSession(async (session) => {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, rounds: { type: 'string' }, pool: { type: 'string' } },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-approvals-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));
  await installAndBuild(session, new Progress(session));
  const database = await startDatabase(session, folder);
  const world = await withClient(database.url, (owner) =>
    layWorld(owner, { officers: CLIENTS, lines: 1, allocatedPence: ALLOCATED_PENCE }),
  );
  const recorded = await record(session, { databaseUrl: database.url, folder, world });
  const api = await serve(session, database.url, { DATABASE_POOL_SIZE: values.pool ?? '20' });
  const clients = await connect(session, database.url);
  await compareOne(database.url, { recorded, client: clients[0], url: api.url, world });

  const ms = Number(values.seconds ?? 6) * 1000;
  const result = await alternate({
    rounds: Number(values.rounds ?? 7),
    baseline: () =>
      forAWhile(ms, clients, (client) => replay(client, recorded.statements, recorded.key)),
    candidate: () => throughApi(ms, api.url, world),
    say: (text) => console.log(text),
  });
  const { baseline, candidate, ratio, spread, isVoid } = result;
  console.log(
    `API ${candidate.toFixed(0)} a second, the same SQL directly ${baseline.toFixed(0)} a second: ` +
      `${ratio.toFixed(2)} (wanted ${WANTED}); the baseline varied by ${spread.toFixed(2)}${isVoid ? ', so this run is void' : ''}`,
  );
  return ratio >= WANTED && !isVoid ? 0 : 1;
});

/**
 * @param {Session} session
 * @param {string} databaseUrl
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [nodeFlags]
 */
async function serve(session, databaseUrl, env, nodeFlags) {
  return startApiServer(session, {
    databaseUrl,
    port: await findFreePort(),
    host: '127.0.0.1',
    nodeFlags,
    env: { LOG_LEVEL: 'silent', ADMIN_DIST: '', ...env },
  });
}

/**
 * The SQL of one award, recorded from an API process.
 * @param {Session} session
 * @param {{ databaseUrl: string, folder: string, world: BenchWorld }} options
 */
async function record(session, { databaseUrl, folder, world }) {
  const file = path.join(folder, 'statements');
  const flags = ['--import', inRoot('tools', 'bench', 'record-sql.mjs')];
  const api = await serve(session, databaseUrl, { RECORD_SQL: file }, flags);
  const one = speaker();
  // the first drafts prepare the statements that stay prepared
  for (let n = 0; n < 3; n += 1) await draft(one, api.url, world, 0);
  writeFileSync(file, '');
  const key = await draft(one, api.url, world, 0);
  one.close();
  await api.child.stop();
  return { key, statements: readStatements(file) };
}

/**
 * 64 connections with the role of the API's own.
 * @param {Session} session
 * @param {string} databaseUrl
 */
async function connect(session, databaseUrl) {
  const { default: pg } = await import('pg');
  const clients = Array.from(
    { length: CLIENTS },
    () => new pg.Client({ connectionString: databaseUrl, options: '-c role=almoner_staff' }),
  );
  for (const client of clients) {
    await client.connect();
    session.onClose(() => client.end());
  }
  return clients;
}

/**
 * Drafts one award. Answers the idempotency key that it was sent with.
 * @param {ReturnType<typeof speaker>} one
 * @param {string} url
 * @param {BenchWorld} world
 * @param {number} officer
 */
async function draft(one, url, world, officer) {
  const key = randomUUID();
  const reply = await one.send({
    url: `${url}/api/v1/awards`,
    cookie: /** @type {string} */ (world.cookies[officer]),
    key,
    body: {
      fundId: world.fundId,
      organisationId: world.organisationId,
      title: 'Drawn by the approvals bench',
      directReason: 'Ordered by the approvals bench',
      amountPence: 100,
      years: [{ financialYear: world.years[0], amountPence: 100 }],
    },
  });
  if (reply.status !== 201) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return key;
}

/**
 * Checks that both ways write the same records; otherwise their speeds could not be compared.
 * @param {string} databaseUrl
 * @param {{ recorded: { key: string, statements: import('./bench/replay-sql.mjs').Statement[] },
 *           client: import('pg').Client | undefined, url: string, world: BenchWorld }} ways
 */
async function compareOne(databaseUrl, { recorded, client, url, world }) {
  if (client === undefined) throw new Error('no connection');
  const counts = () =>
    withClient(databaseUrl, async (owner) => {
      const { rows } = await owner.query(
        `SELECT (SELECT count(*) FROM awards) AS awards, (SELECT count(*) FROM award_years) AS years,
                (SELECT count(*) FROM journal_lines) AS lines, (SELECT count(*) FROM audit_events) AS events,
                (SELECT count(*) FROM idempotency_keys) AS keys, (SELECT sum(reserved_pence) FROM budget_lines) AS reserved`,
      );
      return Object.values(rows[0]).map(Number);
    });
  const before = await counts();
  await replay(client, recorded.statements, recorded.key);
  const between = await counts();
  const one = speaker();
  await draft(one, url, world, 0);
  one.close();
  const after = await counts();
  const bySql = between.map((count, index) => count - (before[index] ?? 0));
  const byApi = after.map((count, index) => count - (between[index] ?? 0));
  if (bySql.join() !== byApi.join())
    throw new Error(`SQL wrote ${bySql.join()}, the API ${byApi.join()}`);
  console.log(
    `One award is ${recorded.statements.length} statements; both ways wrote the same records.`,
  );
}

/**
 * Operations per second of workers that each repeat one operation until the time is over.
 * @template Worker
 * @param {number} ms
 * @param {Worker[]} workers
 * @param {(worker: Worker, index: number) => Promise<unknown>} once
 */
async function forAWhile(ms, workers, once) {
  const startedAt = Date.now();
  let count = 0;
  await Promise.all(
    workers.map(async (worker, index) => {
      while (Date.now() - startedAt < ms) {
        await once(worker, index);
        count += 1;
      }
    }),
  );
  return (count * 1000) / (Date.now() - startedAt);
}

/**
 * @param {number} ms
 * @param {string} url
 * @param {BenchWorld} world
 */
async function throughApi(ms, url, world) {
  const speakers = Array.from({ length: CLIENTS }, () => speaker());
  try {
    return await forAWhile(ms, speakers, (one, index) => draft(one, url, world, index));
  } finally {
    for (const one of speakers) one.close();
  }
}
