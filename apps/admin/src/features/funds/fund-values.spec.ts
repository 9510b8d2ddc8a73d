import { describe, expect, it } from 'vitest';
import { fundChanges, NEW_FUND } from './fund-values.js';

describe('what the form of a fund sends', () => {
  it('says null for an amount that is not published, never 0', () => {
    expect(fundChanges(NEW_FUND)).toMatchObject({
      annualAmountPence: null,
      totalAmountPence: null,
      programmeId: null,
    });
    expect(fundChanges({ ...NEW_FUND, annualAmountPence: 0 }).annualAmountPence).toBe(0);
  });

  it('makes a list of the themes, one to a line', () => {
    expect(fundChanges({ ...NEW_FUND, themes: ' Early help \n\nWhole family\n' }).themes).toEqual([
      'Early help',
      'Whole family',
    ]);
  });
});
