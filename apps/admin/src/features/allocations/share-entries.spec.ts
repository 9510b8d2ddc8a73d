import { describe, expect, it } from 'vitest';
import { amountsSoFar, enteredShares, weightRule } from './share-entries.js';

const entry = (areaCode: string, weight: string) => ({ areaCode, weight, organisationId: '' });

describe('shares as they are typed', () => {
  it('split the amount by those that can be read', () => {
    const entries = [entry('A', '1'), entry('B', '2'), entry('C', ''), entry('D', 'x')];
    expect([...amountsSoFar(300, entries)]).toEqual([
      ['A', 100],
      ['B', 200],
    ]);
  });

  it('may be missing, and must be numbers', () => {
    expect(weightRule(' ')).toBe(true);
    expect(weightRule('12.5')).toBe(true);
    expect(weightRule('12,5')).toContain('point for decimals');
  });

  it('are sent without those that were not entered', () => {
    expect(enteredShares([entry('A', ' 1 '), entry('B', '')])).toEqual([
      { areaCode: 'A', weight: '1', organisationId: null },
    ]);
  });
});
