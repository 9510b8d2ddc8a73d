import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { inRoot, node24 } from './paths.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

const PROGRAM = inRoot('apps', 'api', 'dist', 'cli', 'rotate-master-key.js');

/**
 * `npm run keys:rotate`: encrypts the data keys of all bank details again with ALMONER_MASTER_KEY;
 * ALMONER_EARLIER_MASTER_KEYS has the keys used so far. It may be run again, and beside a server that has both keys.
 */
await runSession(async (session) => {
  requireNode();
  loadDotEnv();
  const { home } = await openHome(session, 'npm run keys:rotate');
  const progress = new Progress(session);
  await installAndBuild(session, progress);
  const env = { DATABASE_URL: await openDatabase(session, progress, home) };
  const { code } = await session.run(node24, [PROGRAM], { env, output: 'show' });
  return code ?? 1;
});
