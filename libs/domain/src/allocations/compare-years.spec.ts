import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { compareWithYearBefore } from './index.js';

describe('an area beside the year before', () => {
  it('says what it gains, in pence and as a part of the year before', () => {
    expect(compareWithYearBefore(pence(110), pence(100), 500)).toEqual({
      previousPence: 100,
      differencePence: 10,
      differenceBasisPoints: 1000,
      losesMuch: false,
    });
  });

  it('marks a loss of more than the part that is watched, to the penny', () => {
    expect(compareWithYearBefore(pence(9_500), pence(10_000), 500).losesMuch).toBe(false);
    expect(compareWithYearBefore(pence(9_499), pence(10_000), 500).losesMuch).toBe(true);
    expect(compareWithYearBefore(pence(0), pence(10_000), 0).losesMuch).toBe(true);
    expect(compareWithYearBefore(pence(10_000), pence(10_000), 0).losesMuch).toBe(false);
  });

  it('compares with nothing where there was nothing', () => {
    expect(compareWithYearBefore(pence(10), null, 500)).toMatchObject({ differencePence: null });
    expect(compareWithYearBefore(pence(10), pence(0), 500)).toMatchObject({
      differencePence: 10,
      differenceBasisPoints: null,
    });
  });
});
