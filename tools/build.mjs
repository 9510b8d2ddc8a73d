import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { requireNode } from './settings.mjs';
import { runTarget } from './targets.mjs';

/** `npm run build` and `npm run openapi`: brings the named targets up to date in every project that has them. */
await runSession(async (session) => {
  requireNode();
  await new Progress(session).step('Packages', () => installPackages(session));
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['build'];
  for (const target of targets) await runTarget(session, target, { show: { output: 'show' } });
});
