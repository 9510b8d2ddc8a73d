import { describe, expect, it } from 'vitest';
import { basisPointsOfText } from './percentages.js';

describe('a typed percentage', () => {
  it.each([
    ['0', 0],
    ['5', 500],
    ['2.5', 250],
    ['2.05 %', 205],
    [' 25% ', 2_500],
    ['0.29', 29],
  ])('%s is %d hundredths of a per cent', (text, basisPoints) => {
    expect(basisPointsOfText(text)).toBe(basisPoints);
  });

  it.each(['', '-1', '2.555', '1,5', 'five', '1e2'])('refuses "%s"', (text) => {
    expect(basisPointsOfText(text)).toBeNull();
  });
});
