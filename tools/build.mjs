import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { requireNode } from './settings.mjs';
import { runTarget } from './targets.mjs';

/** `npm run build` and `npm run openapi`: brings one target up to date in every project that has it. */
await runSession(async (session) => {
  requireNode();
  const target = process.argv[2] ?? 'build';
  await new Progress(session).step('Packages', () => installPackages(session));
  await runTarget(session, target, { show: { output: 'show' } });
});
