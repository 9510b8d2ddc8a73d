import { describe, expect, it } from 'vitest';
import { countEntryOf, countOf } from './count-entry.js';

describe('a count as it is typed', () => {
  it('is a whole number with or without separators', () => {
    expect(countEntryOf('518')).toBe(518);
    expect(countEntryOf(' 1,518 ')).toBe(1518);
    expect(countEntryOf('0')).toBe(0);
  });

  it('is nothing while the field is empty', () => {
    expect(countEntryOf('  ')).toBeNull();
  });

  it('stays text where it is no whole number of zero or more', () => {
    for (const text of ['-1', '1.5', 'about 20', '1e3', '99999999999999999999'])
      expect(countOf(countEntryOf(text))).toBeNull();
  });
});
