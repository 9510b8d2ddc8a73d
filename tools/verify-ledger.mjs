import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE_NAME } from './database.mjs';
import { runningServerUrl } from './embedded-postgres.mjs';
import { almonerHome, inRoot, node24 } from './paths.mjs';
import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const PROGRAM = inRoot('apps', 'api', 'dist', 'cli', 'verify-ledger.js');

/**
 * `npm run verify:ledger`: recomputes every budget line of `DATABASE_URL`, or of the embedded database,
 * from its journals. Exit code 0: everything agrees; 1: it does not, and the first difference is printed.
 */
await runSession(async (session) => {
  requireNode();
  loadDotEnv();
  const env = { DATABASE_URL: await databaseUrl(session) };
  const { code } = await session.run(node24, [PROGRAM], { env, output: 'show' });
  return code ?? 1;
});

/**
 * The database as it stands: of a running Almoner or, where none runs, started for this command.
 * @param {Session} session
 */
async function databaseUrl(session) {
  const directory = path.join(almonerHome(), 'postgres');
  const running = process.env.DATABASE_URL ?? runningServerUrl(directory, DATABASE_NAME);
  if (running && existsSync(PROGRAM)) return running;
  const { home } = await openHome(session, 'npm run verify:ledger');
  const progress = new Progress(session);
  await installAndBuild(session, progress);
  return openDatabase(session, progress, home);
}
