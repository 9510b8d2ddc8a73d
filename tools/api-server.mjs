import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { inRoot, node24 } from './paths.mjs';
import { commandLineOf, isRunning } from './process-table.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const ENTRY = inRoot('apps', 'api', 'dist', 'main.js');
const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * @typedef {object} ApiServer
 * @property {string} url
 * @property {import('./child.mjs').Child} child
 */

/**
 * Starts the built API, which also serves the built admin, and waits until it answers that it is ready.
 * @param {Session} session
 * @param {object} options
 * @param {string} options.databaseUrl
 * @param {number} options.port
 * @param {string} options.host
 * @param {string} [options.logFile]
 * @param {string[]} [options.nodeFlags]
 * @param {string} [options.entry] the file that Node runs, unless it is the built one
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.onLine] called for each line of its log
 * @returns {Promise<ApiServer>}
 */
export async function startApiServer(session, options) {
  const { databaseUrl, port, host, logFile, nodeFlags = [], entry = ENTRY, env, onLine } = options;
  const child = session.start(node24, [...nodeFlags, '--enable-source-maps', entry], {
    env: {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: host,
      ADMIN_DIST: inRoot('apps', 'admin', 'dist'),
      ...env,
    },
    logFile,
    onLine,
    graceMs: STOP_TIMEOUT_MS,
  });
  const url = `http://${addressFor(host)}:${port}`;
  await waitUntilReady(child, url);
  return { url, child };
}

/**
 * Stops the server that a killed `npm start` left running.
 * @param {number | undefined} pid
 */
export async function stopLeftoverApiServer(pid) {
  if (pid === undefined || !isRunning(pid) || !commandLineOf(pid).includes(ENTRY)) return;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isRunning(pid) && Date.now() < deadline) await sleep(50);
  if (isRunning(pid)) process.kill(pid, 'SIGKILL');
}

/**
 * The name under which a browser on this computer reaches a listening address.
 * @param {string} host
 */
function addressFor(host) {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', ''].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * @param {import('./child.mjs').Child} child
 * @param {string} url
 */
async function waitUntilReady(child, url) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (child.running && Date.now() < deadline) {
    if (await isReady(url)) return;
    await sleep(100);
  }
  throw new Failure(
    child.running
      ? `The server did not become ready within ${READY_TIMEOUT_MS / 1000} seconds.`
      : 'The server stopped while it was starting.',
    'Mend what it names below (settings are described in .env.example), then start again.',
    { evidence: child.lastLines.slice(-20) },
  );
}

/** @param {string} url */
async function isReady(url) {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
