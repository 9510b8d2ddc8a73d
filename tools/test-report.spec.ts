import { describe, expect, it } from 'vitest';
import { tallyVitest } from './vitest-run.mjs';
import { parseTestArguments } from './test-arguments.mjs';
import { formatReport } from './test-report.mjs';

const report = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

describe('the tally of a Vitest run', () => {
  it('counts what passed, failed and was skipped', () => {
    const mixed = { ...report, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(tallyVitest(mixed, false)).toEqual({ passed: 10, failed: 2, skipped: 2 });
  });

  it('counts a test file that could not be run as a failure', () => {
    expect(
      tallyVitest({ ...report, testResults: [{ status: 'failed', assertionResults: [] }] }, false)
        .failed,
    ).toBe(1);
  });

  it('fails a run in which no test ran', () => {
    expect(tallyVitest({ ...report, numPassedTests: 0 }, true).failed).toBe(1);
  });

  it('fails a run that ended badly although every test passed', () => {
    expect(tallyVitest(report, false).failed).toBe(1);
  });

  it('fails a run that left no report', () => {
    expect(tallyVitest(undefined, true).failed).toBe(1);
  });
});

describe('the report of npm test', () => {
  const lint = { title: 'lint', passed: 1, failed: 0, skipped: 0, durationMs: 1_500 };
  const api = { title: 'API tests', passed: 120, failed: 2, skipped: 0, durationMs: 63_000 };

  it('has a row for every stage and ends with the sum alone on its line', () => {
    expect(formatReport([lint, api], 64_000).split('\n')).toEqual([
      'stage      passed  failed  skipped        time',
      'lint            1       0        0       1.5 s',
      'API tests     120       2        0  1 min 03 s',
      'total         121       2        0  1 min 04 s',
      '',
      '121 passed, 2 failed',
    ]);
  });

  it('names skipped tests only when there are some', () => {
    expect(formatReport([{ ...lint, skipped: 3 }], 1_500)).toMatch(
      /\n1 passed, 0 failed, 3 skipped$/,
    );
  });
});

describe('the arguments of npm test', () => {
  const known = ['lint', 'unit', 'api'];

  it('mean every stage when there are none', () => {
    expect(parseTestArguments([], known)).toEqual({ only: known, patterns: [] });
  });

  it('choose stages and test files', () => {
    expect(parseTestArguments(['--only', 'unit,api', 'awards'], known)).toEqual({
      only: ['unit', 'api'],
      patterns: ['awards'],
    });
  });

  it('are refused when they name a stage that does not exist', () => {
    expect(() => parseTestArguments(['--only', 'e2'], known)).toThrow('There is no stage "e2".');
  });
});
