import { describe, expect, it } from 'vitest';
import { basisPointsOfText } from './match-funding-labels.js';

describe('a percentage as it is typed', () => {
  it.each([
    ['50', 5_000],
    [' 33.33 % ', 3_333],
    ['0.29', 29],
    ['100%', 10_000],
  ])('reads %j exactly', (text, points) => {
    expect(basisPointsOfText(text)).toBe(points);
  });

  it.each(['', '-1', '1,5', '33.333', 'half'])('does not read %j', (text) => {
    expect(basisPointsOfText(text)).toBeNull();
  });
});
