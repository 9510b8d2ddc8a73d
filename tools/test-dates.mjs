import { Failure } from './failure.mjs';
import { MOMENTS } from './moments.mjs';
import { inRoot, node24 } from './paths.mjs';
import { runSession } from './session.mjs';
import { requireNode } from './settings.mjs';

/** The stages that read a clock. Lint, types and import rules are the same on every day. */
const STAGES = ['bench', 'unit', 'api', 'servers', 'e2e'];

/** `npm run test:dates`: every test of `npm test` at each moment that rules about days have to stand. */
await runSession(async (session) => {
  requireNode();
  const red = [];
  for (const moment of MOMENTS) {
    console.log(`\n##### As on ${moment} #####`);
    const { ok } = await session.run(
      node24,
      [inRoot('tools', 'test.mjs'), '--only', STAGES.join(), ...process.argv.slice(2)],
      {
        output: 'show',
        env: { ALMONER_TEST_NOW: moment, ALMONER_MACHINE_NOW: moment },
      },
    );
    if (!ok) red.push(moment);
  }
  if (red.length === 0) return 0;
  throw new Failure(`Red as on ${red.join(', ')}.`, 'Read what failed above.');
});
