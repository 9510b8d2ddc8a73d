import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../database.mjs';
import { answered, approveFrom } from './approvals.mjs';
import { judge } from './check-approvals.mjs';
import { startApis } from './servers.mjs';
import { layWorld } from './world.mjs';

/**
 * @typedef {import('../session.mjs').Session} Session
 *
 * @typedef {object} OvercommitOptions
 * @property {import('./servers.mjs').Database} database
 * @property {string} [databaseUrl] a copy on that server; the database itself unless told
 * @property {string} entry the bundled API
 * @property {number} approvals
 * @property {number} roomFor how many awards the budget has room for, about: the last pounds are fought for
 * @property {number} clients
 * @property {number} seed
 * @property {number} apis API processes; one of them is killed at each kill
 * @property {number} [killEveryMs] no kills where left out
 * @property {number} databaseStops spread over the run, a crash and an orderly stop in turn
 * @property {number} [mostSeconds] begins no more orders after this time
 * @property {import('./guards.mjs').Tamper} [tamper] takes a guard away before the run
 * @property {(text: string) => void} [say]
 */

const LINES = 6;
const TELL_EVERY = 5_000;
const MOST_PENCE = 1_000_000;
/** The average award: half of the largest, from one budget line or, in a fifth of the awards, from two. */
const USUAL_PENCE = (MOST_PENCE / 2) * 1.2;

/**
 * 64 officers draft awards on a few budget lines while API processes are killed and PostgreSQL is stopped. Then the
 * final tables are compared with the answers that the officers got (docs/adr/0012).
 * @param {Session} session
 * @param {OvercommitOptions} options
 */
export async function runOvercommit(session, options) {
  const { database, databaseUrl = database.url, entry, clients, roomFor } = options;
  const world = await withClient(databaseUrl, async (owner) => {
    const allocatedPence = Math.round((roomFor * USUAL_PENCE) / LINES);
    const laid = await layWorld(owner, { officers: clients, lines: LINES, allocatedPence });
    await options.tamper?.(owner);
    return laid;
  });
  const apis = await startApis(session, { databaseUrl, entry, count: options.apis });
  const startedAt = Date.now();
  const { tally, kills, stops } = await underFire(options, { database, apis, world });
  const seconds = (Date.now() - startedAt) / 1000;
  await apis.finish();
  const verdict = await withClient(databaseUrl, (owner) => judge(owner, tally));
  return { tally, verdict, kills, stops, seconds };
}

/**
 * @param {OvercommitOptions} options
 * @param {{ database: import('./servers.mjs').Database, apis: import('./servers.mjs').Apis,
 *           world: import('./world.mjs').BenchWorld }} servers
 */
async function underFire(options, { database, apis, world }) {
  const { approvals, clients, seed, databaseStops, mostSeconds, say } = options;
  const deadline = mostSeconds === undefined ? Infinity : Date.now() + mostSeconds * 1000;
  const fire = { over: false, kills: 0, stops: 0, orders: 0 };
  const killing = killInTurn(options, apis, fire);
  const stopping = stopInTurn({ ...options, deadline, databaseStops }, database, fire);
  const tally = await approveFrom({
    world,
    urls: apis.urls,
    approvals,
    clients,
    seed,
    mostPence: MOST_PENCE,
    isOver: () => Date.now() > deadline,
    onOrder: (so) => {
      const told = Math.floor(fire.orders / TELL_EVERY);
      fire.orders = answered(so);
      if (Math.floor(fire.orders / TELL_EVERY) > told) say?.(progressOf(fire, so));
    },
  });
  fire.over = true;
  await Promise.all([killing, stopping]);
  return { tally, kills: fire.kills, stops: fire.stops };
}

/**
 * @param {{ orders: number, kills: number, stops: number }} fire
 * @param {import('./approvals.mjs').Tally} tally
 */
function progressOf({ orders, kills, stops }, { drawn, allocations, refused, retries }) {
  return `${orders} orders: ${drawn} awards (${allocations.length} allocations among them), ${refused} refused, ${retries} retries, ${kills} kills, ${stops} stops`;
}

/**
 * @param {OvercommitOptions} options
 * @param {import('./servers.mjs').Apis} apis
 * @param {{ over: boolean, kills: number }} fire
 */
async function killInTurn({ killEveryMs, apis: count }, apis, fire) {
  if (killEveryMs === undefined) return;
  /** @type {Promise<void>[]} */
  const returning = Array.from({ length: count }, () => Promise.resolve());
  for (let turn = 0; ; turn += 1) {
    await sleep(killEveryMs);
    if (fire.over) break;
    const index = turn % count;
    // a killed process is not killed again before it has restarted
    await returning[index];
    returning[index] = apis.kill(index);
    fire.kills += 1;
  }
  await Promise.all(returning);
}

/**
 * @param {{ approvals: number, databaseStops: number, mostSeconds?: number, deadline: number }} options
 * @param {import('./servers.mjs').Database} database
 * @param {{ over: boolean, stops: number, orders: number }} fire
 */
async function stopInTurn({ approvals, databaseStops, mostSeconds, deadline }, database, fire) {
  const startedAt = Date.now();
  for (let n = 1; n <= databaseStops; n += 1) {
    const share = n / (databaseStops + 1);
    const isTime = () =>
      fire.orders >= share * approvals ||
      (mostSeconds !== undefined && Date.now() - startedAt >= share * mostSeconds * 1000);
    while (!fire.over && !isTime() && Date.now() < deadline) await sleep(50);
    if (fire.over) return;
    await database.restart(n % 2 === 1 ? 'crash' : 'order');
    fire.stops += 1;
  }
}
