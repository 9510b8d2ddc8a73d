import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, describeFailure } from './failure.mjs';
import { installPackages } from './install.mjs';
import { Progress } from './progress.mjs';
import { runSession } from './session.mjs';
import { forgetServerSettings, requireNode } from './settings.mjs';
import { parseTestArguments } from './test-arguments.mjs';
import { formatReport, sum } from './test-report.mjs';
import { SHOWN, stages } from './test-stages.mjs';
import { runInTurns, withNeeds } from './test-turns.mjs';

/**
 * @typedef {import('./test-stages.mjs').Stage} Stage
 * @typedef {import('./test-stages.mjs').StageContext} StageContext
 * @typedef {import('./test-report.mjs').StageResult} StageResult
 */

/** `npm test`: every check and every test, and the sum on the last line. */
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

  const startedAt = Date.now();
  /** @type {Map<string, StageResult>} */
  const ended = new Map();
  const results = await runInTurns(withNeeds(stages, only), {
    processors: availableParallelism(),
    run: async (stage, { alone }) => {
      const broken = stage.needs?.find((key) => (ended.get(key)?.failed ?? 0) > 0);
      const result = broken
        ? leaveOut(stage, broken)
        : await runStage(stage, { session, folder, patterns }, alone);
      ended.set(stage.key, result);
      return result;
    },
  });
  console.log(`\n${formatReport(results, Date.now() - startedAt)}`);
  return sum(results).failed === 0 ? 0 : 1;
});

/**
 * @param {Stage} stage
 * @param {string} broken
 * @returns {StageResult}
 */
function leaveOut({ title }, broken) {
  console.log(`\n=== ${title} ===\nNot run, and counted as failed: "${broken}" failed.`);
  return { title, passed: 0, failed: 1, skipped: 0, durationMs: 0 };
}

/**
 * Shows what a stage says as it says it, or all at once at its end where another runs beside it.
 * @param {Stage} stage
 * @param {StageContext} context
 * @param {boolean} alone
 * @returns {Promise<StageResult>}
 */
async function runStage(stage, context, alone) {
  if (alone) {
    console.log(`\n=== ${stage.title} ===`);
    return tally(stage, context, SHOWN, console.error);
  }
  /** @type {string[]} */
  const said = [];
  const say = (/** @type {string} */ line) => void said.push(line);
  const result = await tally(stage, context, { output: 'keep', onLine: say }, say);
  console.log([`\n=== ${stage.title} ===`, ...said].join('\n'));
  return result;
}

/**
 * A stage that fails does not keep the next one from running.
 * @param {Stage} stage
 * @param {StageContext} context
 * @param {import('./child.mjs').ChildOptions} show
 * @param {(text: string) => void} say
 * @returns {Promise<StageResult>}
 */
async function tally({ title, run }, context, show, say) {
  const startedAt = Date.now();
  try {
    const counted = await run({ ...context, show });
    return { title, ...counted, durationMs: Date.now() - startedAt };
  } catch (error) {
    if (context.session.closing || !(error instanceof Failure)) throw error;
    say(describeFailure(error));
    return { title, passed: 0, failed: 1, skipped: 0, durationMs: Date.now() - startedAt };
  }
}
