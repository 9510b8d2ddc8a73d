import { describe, expect, it } from 'vitest';
import { differenceText } from './requested-years.js';

const years = (...amounts: number[]) =>
  amounts.map((amountPence, index) => ({
    financialYear: `202${index}-2${index + 1}`,
    amountPence,
  }));

describe('the difference between the amount asked for and its years', () => {
  it('asks for the whole amount first', () => {
    expect(differenceText(null, years(100))).toContain('Enter the whole amount');
  });

  it('says what is left to share out', () => {
    expect(differenceText(39_949_600, years(10_000_000))).toBe(
      '£299,496 left to share between the years',
    );
  });

  it('says what is too much', () => {
    expect(differenceText(100_00, years(60_00, 64_00))).toBe(
      'The years are £24 more than you ask for',
    );
  });

  it('says that the years add up, to the penny', () => {
    expect(differenceText(10_001, years(10_000, 1))).toBe('The years add up to £100.01');
    expect(differenceText(10_001, years(10_000))).toContain('left to share');
  });

  it('adds amounts whose sum is beyond the safe integers', () => {
    expect(differenceText(1, years(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))).toContain(
      'more than you ask for',
    );
  });
});
