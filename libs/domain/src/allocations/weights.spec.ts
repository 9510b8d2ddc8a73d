import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatWeight, parseWeight } from './index.js';

describe('shares as they are written', () => {
  it.each([
    ['412', 412_000_000],
    ['12.345', 12_345_000],
    ['12.3450', 12_345_000],
    ['1,234', 1_234_000_000],
    ['1,234,567.5', 1_234_567_500_000],
    ['4.12%', 4_120_000],
    [' 0 ', 0],
    ['0.000001', 1],
  ])('reads %j exactly', (text, weight) => {
    expect(parseWeight(text)).toEqual({ ok: true, value: weight });
  });

  it.each([
    ['', 'Enter a share'],
    ['-3', 'zero or more'],
    ['\u22123', 'zero or more'],
    ['(3)', 'zero or more'],
    ['12,5', 'a point for decimals'],
    ['1,23', 'a point for decimals'],
    ['1.2.3', 'a point for decimals'],
    ['many', 'a point for decimals'],
    ['1e3', 'a point for decimals'],
    ['£4', 'a point for decimals'],
    ['0.1234567', 'at most 6 digits'],
    ['100000000.000001', 'a smaller share'],
  ])('refuses %j and says why', (text, words) => {
    const read = parseWeight(text);
    expect(read.ok ? '' : read.fault).toContain(words);
  });

  it('shows every share as it can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (weight) => {
        expect(parseWeight(formatWeight(weight))).toEqual({ ok: true, value: weight });
      }),
    );
  });
});
