import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, describeFailure } from './failure.mjs';
import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { forgetServerSettings, requireNode } from './settings.mjs';
import { parseTestArguments } from './test-arguments.mjs';
import { formatReport, sum } from './test-report.mjs';
import { stages } from './test-stages.mjs';

/**
 * @typedef {import('./test-stages.mjs').Stage} Stage
 * @typedef {import('./test-report.mjs').StageResult} StageResult
 */

/** `npm test`: every check and every test, one stage after the other, and the sum on the last line. */
await runSession(async (session) => {
  requireNode();
  forgetServerSettings();
  const { only, patterns } = parseTestArguments(
    process.argv.slice(2),
    stages.map(({ key }) => key),
  );
  await new Progress(session).step('Packages', () => installPackages(session));
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-test-'));
  session.onClose(() => rmSync(folder, { recursive: true, force: true }));

  /** @type {Array<StageResult & { key: string }>} */
  const results = [];
  for (const stage of stages.filter(({ key }) => only.includes(key))) {
    const broken = results.find(({ key, failed }) => key === stage.needs && failed > 0);
    const result = broken ? leaveOut(stage) : await runStage(stage, { session, folder, patterns });
    results.push({ key: stage.key, ...result });
  }
  console.log(`\n${formatReport(results)}`);
  return sum(results).failed === 0 ? 0 : 1;
});

/**
 * @param {Stage} stage
 * @returns {StageResult}
 */
function leaveOut({ title, needs }) {
  console.log(`\n=== ${title} ===\nNot run, and counted as failed: "${needs}" failed.`);
  return { title, passed: 0, failed: 1, skipped: 0, durationMs: 0 };
}

/**
 * A stage that fails does not keep the next one from running.
 * @param {Stage} stage
 * @param {import('./test-stages.mjs').StageContext} context
 * @returns {Promise<StageResult>}
 */
async function runStage({ title, run }, context) {
  console.log(`\n=== ${title} ===`);
  const startedAt = Date.now();
  try {
    const tally = await run(context);
    return { title, ...tally, durationMs: Date.now() - startedAt };
  } catch (error) {
    if (context.session.closing || !(error instanceof Failure)) throw error;
    console.error(describeFailure(error));
    return { title, passed: 0, failed: 1, skipped: 0, durationMs: Date.now() - startedAt };
  }
}
