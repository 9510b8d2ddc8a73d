import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runInTurns, withNeeds } from './test-turns.mjs';

const TURNS = [
  { key: 'generate', alone: true },
  { key: 'lint', needs: ['generate'] },
  { key: 'types', needs: ['generate'] },
  { key: 'format' },
  { key: 'build', needs: ['generate'], alone: true },
  { key: 'journeys', needs: ['build'], alone: true },
];

/** Runs the turns, those with longer names for longer. Answers which ran at the same time. */
async function played(turns: readonly { key: string }[], processors: number) {
  const running = new Set<string>();
  const log: string[] = [];
  const results = await runInTurns(turns, {
    processors,
    run: async ({ key }, { alone }) => {
      running.add(key);
      log.push(`${[...running].join(' beside ')}${alone ? ' alone' : ''}`);
      await sleep(key.length * 10);
      running.delete(key);
      return key;
    },
  });
  return { log, results };
}

describe('stages in turns', () => {
  it('run beside each other as far as there are processors, and alone where they need it', async () => {
    expect((await played(TURNS, 2)).log).toEqual([
      'generate alone',
      'lint',
      'lint beside types',
      'types beside format',
      'build alone',
      'journeys alone',
    ]);
  });

  it('run one after the other on one processor', async () => {
    const { log, results } = await played(TURNS, 1);
    expect(log).toEqual(TURNS.map(({ key }) => `${key} alone`));
    expect(results).toEqual(TURNS.map(({ key }) => key));
  });

  it('bring what they need, and what that needs', () => {
    const keys = (wanted: string[]) => withNeeds(TURNS, wanted).map(({ key }) => key);
    expect(keys(['journeys', 'format'])).toEqual(['generate', 'format', 'build', 'journeys']);
  });

  it('are refused where they need what never runs', async () => {
    await expect(played([{ key: 'lint', needs: ['lint'] }] as never, 2)).rejects.toThrow(
      'needs what never runs',
    );
  });

  it('end with the fault of one that throws', async () => {
    const run = () => Promise.reject(new Error('broken'));
    await expect(runInTurns(TURNS, { processors: 2, run })).rejects.toThrow('broken');
  });
});
