import { describe, expect, it } from 'vitest';
import { amountChange, termDifferences, type Terms } from './term-differences.js';

const before: Terms = {
  amountPence: 30_000,
  years: [
    { financialYear: '2026-27', amountPence: 10_000 },
    { financialYear: '2027-28', amountPence: 20_000 },
  ],
  title: 'Family support',
  purpose: '',
  areaCodes: ['a', 'b'],
  startsOn: '2026-04-01',
  endsOn: '2028-03-31',
};

function wordsOf(after: Terms): Record<string, string> {
  const rows = termDifferences(before, after, (code) => code.toUpperCase());
  return Object.fromEntries(rows.map(({ label, words }) => [label, words]));
}

describe('two versions of an award side by side', () => {
  it('say each difference in words, so that no colour has to', () => {
    const after = {
      ...before,
      amountPence: 33_000,
      years: [
        { financialYear: '2026-27', amountPence: 8_000 },
        { financialYear: '2028-29', amountPence: 25_000 },
      ],
      title: 'More family support',
    };
    expect(wordsOf(after)).toMatchObject({
      'Up to': '£30 more',
      '2026-27': '£20 less',
      '2027-28': 'No longer there',
      '2028-29': 'Added',
      Title: 'Changed',
      Starts: 'Same',
      'What it is for': 'Same',
    });
  });

  it('are the same whatever the order of their areas', () => {
    expect(wordsOf({ ...before, areaCodes: ['b', 'a'] }).Areas).toBe('Same');
  });

  it('show what is not said as none', () => {
    const rows = termDifferences(before, { ...before, endsOn: null }, (code) => code);
    expect(rows.find(({ label }) => label === 'Ends')).toMatchObject({
      before: '31 March 2028',
      after: 'None',
      words: 'Changed',
    });
  });
});

describe('the change of an amount', () => {
  it('is said in words, exactly', () => {
    expect(amountChange(100, 250)).toBe('£1.50 more');
    expect(amountChange(250, 100)).toBe('£1.50 less');
    expect(amountChange(100, 100)).toBe('Same');
  });
});
