import { readdirSync } from 'node:fs';
import { inRoot, node24 } from './paths.mjs';
import { runSession } from './session.mjs';
import { requireNode } from './settings.mjs';

/** `npm run bench`: runs every bench, one after the other, because each needs the whole computer. */
await runSession(async (session) => {
  requireNode();
  let code = 0;
  for (const file of readdirSync(inRoot('tools')).filter((name) => /^bench-.+\.mjs$/.test(name))) {
    console.log(`\n=== ${file.replace(/^bench-(.+)\.mjs$/, 'bench:$1')} ===`);
    const { ok } = await session.run(node24, [inRoot('tools', file)], { output: 'show' });
    if (!ok) code = 1;
  }
  return code;
});
