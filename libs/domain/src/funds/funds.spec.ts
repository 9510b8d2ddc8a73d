import { describe, expect, it } from 'vitest';
import { LARGEST, pence } from '../money/index.js';
import { decideFundReplacements, hasCalls, publishedTotal } from './index.js';

describe('published amounts', () => {
  it('adds £3.5m and £3m to the £6.5m of the Whole Family Approach Framework', () => {
    const funds = [pence(350_000_000), null, pence(300_000_000)];
    expect(publishedTotal(funds)).toEqual({
      totalPence: 650_000_000,
      isTooLarge: false,
      unpublished: 1,
    });
  });

  it('has no total where nothing is published', () => {
    expect(publishedTotal([null])).toEqual({
      totalPence: null,
      isTooLarge: false,
      unpublished: 1,
    });
  });

  it('says of a total past the safe integers that it is too large, which is not the same as none', () => {
    expect(publishedTotal([LARGEST, LARGEST])).toEqual({
      totalPence: null,
      isTooLarge: true,
      unpublished: 0,
    });
  });
});

describe('funds', () => {
  it('gives calls to open-call funds only', () => {
    expect(hasCalls('open-call')).toBe(true);
    expect(hasCalls('direct-award')).toBe(false);
  });

  it('refuses a fund that replaces itself and names the entry', () => {
    const decision = decideFundReplacements('f1', ['f0', 'f1']);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'funds.replaces-itself', errors: [{ pointer: '/replacesFundIds/1' }] },
    });
  });

  it('keeps each replaced fund once', () => {
    expect(decideFundReplacements(null, ['f0', 'f0'])).toEqual({ ok: true, value: ['f0'] });
  });
});
