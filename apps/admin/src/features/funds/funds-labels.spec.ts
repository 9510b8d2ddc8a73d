import { describe, expect, it } from 'vitest';
import { recoveredWords } from './funds-labels.js';

const summary = (recoveredPence: number) => ({
  payments: { sentCount: 0, sentPence: 0, paidCount: 64, paidPence: 1, recoveredPence },
});

describe('what is paid of a fund', () => {
  it('says what came back of it, which the figure already leaves out (money)', () => {
    expect(recoveredWords(summary(412_000))).toBe('; £4,120 was recovered');
  });

  it('says nothing more where nothing came back', () => {
    expect(recoveredWords(summary(0))).toBe('');
  });
});
