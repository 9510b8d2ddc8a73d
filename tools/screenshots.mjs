import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installAndBuild } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { forgetServerSettings, requireNode } from './settings.mjs';
import { screenshots } from './test-stages.mjs';

/** `npm run screenshots`: takes the pictures in docs/screenshots again, from a fresh demonstration world. */
await runSession(async (session) => {
  requireNode();
  forgetServerSettings();
  await installAndBuild(session, new Progress(session));
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-screenshots-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));
  const { failed } = await screenshots.run({ session, folder, patterns: [] });
  return failed === 0 ? 0 : 1;
});
