import { describe, expect, it } from 'vitest';
import { levelSentences, levelsText } from './payment-levels-words.js';

describe('the thresholds of a fund in words', () => {
  it('say that one person is enough where nothing is set', () => {
    const none = { levelTwoAbovePence: null, levelThreeAbovePence: null };
    expect(levelSentences(none)).toEqual([
      'One person approves each payment, whatever its amount.',
    ]);
    expect(levelsText(none)).toBe('One approval');
  });

  it('name each amount above which another person is asked', () => {
    const both = { levelTwoAbovePence: 10_000_000, levelThreeAbovePence: 100_000_000 };
    expect(levelSentences(both)).toHaveLength(3);
    expect(levelsText(both)).toBe('A second approval above £100,000, a third above £1,000,000');
    expect(levelsText({ ...both, levelThreeAbovePence: null })).toBe(
      'A second approval above £100,000',
    );
  });
});
