import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../app.js';
import type { Reply } from '../client.js';
import { SEQUENCE, type Budget, type MoneyCommand } from './money-commands.js';
import { ANY, MoneyModel, type GivenCommand } from './money-model.js';
import { castOf, MoneyWorld, type Cast } from './money-world.js';

/** A few sequences in the tests; `npm run bench:model` runs ten thousand. */
const SEQUENCES = Number(process.env['MODEL_SEQUENCES'] ?? 60);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_121);
const LANES = 6;
const HOURS = 3_600_000;

let test: TestApp;
let casts: Cast[];
const answered = new Map<string, number>();

beforeAll(async () => {
  test = await startTestApp();
  casts = await Promise.all(Array.from({ length: LANES }, () => castOf(test)));
});
afterAll(async () => {
  await test.close();
  if (process.env['MODEL_SEQUENCES'] !== undefined) {
    process.stdout.write(
      `${[...answered]
        .map(([what, n]) => `${what}: ${n}`)
        .sort()
        .join('\n')}\n`,
    );
  }
});

function isPossible(command: GivenCommand, model: MoneyModel): boolean {
  if ('payment' in command) return model.payments.length > 0;
  if ('recovery' in command) return model.recoveries.length > 0;
  return !('award' in command) || model.awards.length > 0;
}

/** An import in which nothing matched still succeeds, so here "nothing matched" counts as the refusal. */
function codeOf(command: GivenCommand, reply: Reply): string | null {
  if (command.kind === 'reconcile') return reply.body.matched === 1 ? null : 'unmatched';
  return reply.status < 300 ? null : (reply.body.code as string);
}

function expectAnswer(command: GivenCommand, reply: Reply, expected: readonly string[] | null) {
  const code = codeOf(command, reply);
  const what = `${command.kind} ${code ?? 'done'}`;
  answered.set(what, (answered.get(what) ?? 0) + 1);
  expect(reply.status).toBeLessThan(500);
  const isExpected =
    expected === null ? code === null : code !== null && fits(command, code, expected);
  if (!isExpected) {
    throw new Error(
      `${JSON.stringify(command)}: ${code ?? 'done'}, not ${expected?.join() ?? 'done'}`,
    );
  }
}

function fits(command: GivenCommand, code: string, expected: readonly string[]): boolean {
  return expected === ANY || command.kind === 'reconcile' || expected.includes(code);
}

async function play(
  cast: Cast,
  { budgets, commands }: { budgets: readonly Budget[]; commands: readonly MoneyCommand[] },
): Promise<void> {
  const model = new MoneyModel(budgets);
  const world = await MoneyWorld.open(test, cast, budgets);
  for (const given of commands) {
    const command = given.kind === 'advance' ? model.next(given) : given;
    if (!isPossible(command, model)) continue;
    const reply = await world.give(command, model);
    const expected = model.apply(command);
    expectAnswer(command, reply, expected);
    if (expected === null) world.learn(command, reply, model);
    expect(await world.kept()).toEqual([model.figures(0), model.figures(1)]);
  }
  expect(await world.shown()).toEqual([model.shown(0), model.shown(1)]);
  const faults = await world.faults();
  expect(faults.filter((fault) => fault !== 'more is given than there is')).toEqual([]);
}

describe('generated sequences of money commands', { timeout: 6 * HOURS }, () => {
  it(`agree with a pure model and conserve every line, in ${SEQUENCES} sequences (money)`, async () => {
    const numRuns = Math.ceil(SEQUENCES / LANES);
    await Promise.all(
      casts.map((cast, lane) =>
        fc.assert(
          fc.asyncProperty(SEQUENCE, (sequence) => play(cast, sequence)),
          { numRuns, seed: SEED + lane, endOnFailure: false },
        ),
      ),
    );
  });
});
