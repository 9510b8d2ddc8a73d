import { loadDemonstration } from './database.mjs';
import { installAndBuild, openDatabase, openHome } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { loadDotEnv, requireNode } from './settings.mjs';

/** `npm run demo:reset`: empties the database and loads the demonstration world again. */
await runSession(async (session) => {
  requireNode();
  loadDotEnv();
  const { home } = await openHome(session, 'npm run demo:reset');
  const progress = new Progress(session);
  await installAndBuild(session, progress);
  const databaseUrl = await openDatabase(session, progress, home);
  await progress.step('Demonstration world, from the beginning', () =>
    loadDemonstration(session, databaseUrl, { reset: true }),
  );
});
