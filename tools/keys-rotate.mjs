import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { inRoot, node24 } from './paths.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

const PROGRAM = inRoot('apps', 'api', 'dist', 'cli', 'rotate-master-key.js');

/**
 * `npm run keys:rotate`: wraps the keys of all bank details under ALMONER_MASTER_KEY, with the keys they stood under so
 * far in ALMONER_EARLIER_MASTER_KEYS. May run again, and beside a server that knows both keys.
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
