import { describe, expect, it } from 'vitest';
import { missedColumnsSentence } from './index.js';

const WANTED = ['Date', 'Amount', 'Reference', 'Payee'].map((heading) => ({
  heading,
  spellings: [heading],
}));

describe('the columns that a file lacks', () => {
  it('are named with the heading that is nearest to each', () => {
    expect(missedColumnsSentence(WANTED, ['Date', 'Ammount', 'Reference', 'Payee'])).toBe(
      'No column "Amount"; the nearest heading is "Ammount"',
    );
    expect(missedColumnsSentence(WANTED, ['Dates', 'Amount', 'Ref', ' payee '])).toBe(
      'No column "Date"; the nearest heading is "Dates". No column "Reference"',
    );
  });

  it(
    'are looked for among very long headings without keeping others waiting',
    { timeout: 200 },
    () => {
      const headings = Array.from({ length: 10 }, (_none, n) => `${n}`.repeat(20_000));
      expect(missedColumnsSentence(WANTED, headings).match(/No column/g)).toHaveLength(4);
    },
  );

  it('are none where only case and spaces differ, and all where nothing is alike', () => {
    expect(missedColumnsSentence(WANTED, ['DATE', ' amount', 'reference', 'Payee'])).toBe('');
    expect(missedColumnsSentence(WANTED, ['Colour']).match(/No column/g)).toHaveLength(4);
  });
});
