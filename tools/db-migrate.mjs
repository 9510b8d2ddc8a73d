import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

/** `npm run db:migrate`: brings the database of `DATABASE_URL`, or the embedded one, up to date. */
await runSession(async (session) => {
  requireNode();
  loadDotEnv();
  const { home } = await openHome(session, 'npm run db:migrate');
  const progress = new Progress(session);
  await installAndBuild(session, progress);
  await openDatabase(session, progress, home);
});
