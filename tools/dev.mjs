import { startApiServer } from './api-server.mjs';
import { loadDemonstration } from './database.mjs';
import { Failure } from './failure.mjs';
import { inRoot, node24 } from './paths.mjs';
import { parsePort, requireFreePort } from './ports.mjs';
import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const ADMIN_PORT = 5173;
const HOST = '127.0.0.1';
const SWC = inRoot('node_modules', '.bin', 'swc');
const VITE = inRoot('node_modules', '.bin', 'vite');

/** `npm run dev`: runs the API and the admin from their sources, and rebuilds them when a file is saved. */
await runSession(async (session, state) => {
  requireNode();
  loadDotEnv();
  const port = parsePort(process.env.PORT);
  const { home, lock } = await openHome(session, 'npm run dev');
  await requireFreePort(port, HOST);
  await requireFreePort(ADMIN_PORT, HOST);
  const progress = new Progress(session);
  await installAndBuild(session, progress);
  const databaseUrl = await openDatabase(session, progress, home);
  const watchers = await startWatchers(session, progress, databaseUrl, port);
  const url = `http://localhost:${ADMIN_PORT}`;
  lock.note({ url, serverPid: watchers.api.pid });
  state.serving = true;
  console.log(`\nThe admin from its sources is at ${url}; the API is on port ${port}.`);
  console.log('After a change of what the API says, renew the client: npm run openapi\n');

  await Promise.race(Object.values(watchers).map(({ exited }) => exited));
  if (session.closing) return;
  throw new Failure('One of the watchers stopped.', 'Read what it said above, then start again.');
});

/**
 * Starts the compilers, and then the servers that run their output.
 * @param {Session} session
 * @param {Progress} progress
 * @param {string} databaseUrl
 * @param {number} port
 */
async function startWatchers(session, progress, databaseUrl, port) {
  await progress.step('Demonstration world', () => loadDemonstration(session, databaseUrl));
  const domain = compileOnChange(session, 'libs/domain');
  const sources = compileOnChange(session, 'apps/api');
  const { child: api, url } = await progress.step('API', () =>
    startApiServer(session, {
      databaseUrl,
      port,
      host: HOST,
      nodeFlags: ['--watch', '--watch-preserve-output'],
      env: { ALMONER_DEMO: 'true' },
      onLine: (line) => console.log(line),
    }),
  );
  const admin = session.start(node24, [VITE, '--port', String(ADMIN_PORT), '--strictPort'], {
    cwd: inRoot('apps', 'admin'),
    output: 'show',
    env: { ALMONER_API_URL: url },
  });
  return { domain, sources, api, admin };
}

/**
 * @param {Session} session
 * @param {string} project
 */
function compileOnChange(session, project) {
  const options = ['--config-file', '../../.swcrc', '--ignore', '**/*.spec.ts', '--quiet'];
  const paths = ['src', '--out-dir', 'dist', '--strip-leading-paths'];
  return session.start(node24, [SWC, ...paths, '--watch', ...options], {
    cwd: inRoot(project),
    output: 'show',
  });
}
