import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addPence,
  boundedSum,
  formatSum,
  isPence,
  isSumAbove,
  isSumEqual,
  LARGEST,
  negatePence,
  pence,
  shownSum,
  subtractPence,
  sumPence,
  ZERO,
} from './index.js';

describe('pence', () => {
  it.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('refuses %p as an amount', (value) => {
    expect(() => pence(value)).toThrow(RangeError);
  });

  it('accepts the largest and the smallest amount that JSON carries exactly', () => {
    expect(pence(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991);
    expect(pence(Number.MIN_SAFE_INTEGER)).toBe(-9_007_199_254_740_991);
  });

  it('knows no negative zero', () => {
    expect(Object.is(negatePence(ZERO), 0)).toBe(true);
  });

  it.each(['12', null, undefined, 1.5, 12n])('does not take %p for an amount', (value) => {
    expect(isPence(value)).toBe(false);
  });

  it('adds exactly where floating point would not', () => {
    expect(addPence(pence(10), pence(20))).toBe(30);
    expect(sumPence([])).toBe(0);
  });

  it('refuses a sum past the safe range', () => {
    expect(() => addPence(pence(Number.MAX_SAFE_INTEGER), pence(1))).toThrow(RangeError);
    expect(() => subtractPence(pence(Number.MIN_SAFE_INTEGER), pence(1))).toThrow(RangeError);
  });

  it('says that a sum past the safe range cannot be shown, or gives the nearest amount to compare by', () => {
    expect(shownSum([LARGEST, pence(1)])).toBeNull();
    expect(shownSum([LARGEST, pence(1), pence(-1)])).toBe(LARGEST);
    expect(shownSum([pence(1), null])).toBeNull();
    expect(boundedSum([LARGEST, pence(1)])).toBe(LARGEST);
    expect(boundedSum([pence(-1), negatePence(LARGEST)])).toBe(negatePence(LARGEST));
    expect(boundedSum([pence(1), pence(2)])).toBe(3);
  });

  it('gives the same sum in any order, even where a part of it is past the safe range', () => {
    const big = pence(Number.MAX_SAFE_INTEGER);
    expect(sumPence([big, pence(1), pence(-1)])).toBe(sumPence([big, pence(-1), pence(1)]));
  });

  it('compares a sum past the safe range without throwing', () => {
    const big = pence(Number.MAX_SAFE_INTEGER);
    expect(isSumAbove([big, big], big)).toBe(true);
    expect(isSumAbove([big], big)).toBe(false);
    expect(isSumEqual([big, pence(1), pence(-1)], big)).toBe(true);
    expect(isSumEqual([big, pence(1)], big)).toBe(false);
    expect(formatSum([big, big])).toBe('£180,143,985,094,819.82');
  });

  it('takes away what it added', () => {
    const small = fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map(pence);
    fc.assert(fc.property(small, small, (a, b) => subtractPence(addPence(a, b), b) === a));
  });
});
