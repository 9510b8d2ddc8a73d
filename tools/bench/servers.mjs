import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApiServer } from '../api-server.mjs';
import { DATABASE_NAME, copyDatabase, ensureDatabase, migrate } from '../database.mjs';
import { startEmbeddedPostgres } from '../embedded-postgres.mjs';
import { findFreePort } from '../ports.mjs';

/** @typedef {import('../session.mjs').Session} Session */

/** Connections of one process. A process lives for seconds only, and each connection costs time to open. */
const POOL_SIZE = '6';

/**
 * Starts a PostgreSQL with the schema. Unlike that of the tests, it writes to disk as in production.
 * @param {Session} session
 * @param {string} folder
 */
export async function startDatabase(session, folder) {
  const start = () =>
    startEmbeddedPostgres({
      directory: path.join(folder, 'postgres'),
      launch: (command, args, options) => session.start(command, args, options),
    });
  let server = await start();
  await ensureDatabase(server.url(), DATABASE_NAME);
  const url = server.url(DATABASE_NAME);
  await migrate(session, url);
  return {
    url,
    /**
     * Another database on the same server, with the schema only.
     * @param {string} name
     */
    async copy(name) {
      await copyDatabase(server.url(), DATABASE_NAME, name);
      return server.url(name);
    },
    /**
     * Stops PostgreSQL and starts it again on the same files: by a crash, or by an orderly shutdown.
     * @param {'crash' | 'order'} how
     */
    async restart(how) {
      if (how === 'crash') {
        // SIGQUIT is PostgreSQL's "immediate" shutdown: it ends without a checkpoint and recovers at its next start
        process.kill(server.pid, 'SIGQUIT');
      }
      await server.stop();
      server = await start();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startDatabase>>} Database */
/** @typedef {Awaited<ReturnType<typeof startApis>>} Apis */

/**
 * Starts API processes on one database. Any of them may be killed at any moment, and is then started again.
 * @param {Session} session
 * @param {{ databaseUrl: string, entry: string, count: number }} options
 */
export async function startApis(session, { databaseUrl, entry, count }) {
  /** @type {number[]} */
  const ports = [];
  for (let n = 0; n < count; n += 1) ports.push(await findFreePort());
  const launch = (/** @type {number} */ port) =>
    startApiServer(session, {
      databaseUrl,
      port,
      host: '127.0.0.1',
      entry,
      env: { LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: POOL_SIZE, ADMIN_DIST: '' },
    });
  const running = await Promise.all(ports.map(launch));
  let isOver = false;
  return {
    urls: running.map(({ url }) => url),
    /**
     * Kills one process without warning, and starts it again.
     * @param {number} index
     */
    async kill(index) {
      const child = running[index]?.child;
      if (child?.pid !== undefined && child.running) process.kill(-child.pid, 'SIGKILL');
      await child?.exited;
      while (!isOver && !session.closing) {
        const started = await launch(/** @type {number} */ (ports[index])).catch(() => null);
        if (started !== null) {
          running[index] = started;
          return;
        }
        await sleep(200);
      }
    },
    async finish() {
      isOver = true;
      await Promise.all(running.map(({ child }) => child.stop()));
    },
  };
}
