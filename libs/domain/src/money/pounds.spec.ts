import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatPounds, parsePounds, pence } from './index.js';

describe('parsePounds', () => {
  it.each([
    ['£399,496', 39_949_600],
    ['399496', 39_949_600],
    [' £ 1,234.56 ', 123_456],
    ['1 234.5', 123_450],
    ['1\u00a0234', 123_400],
    ['.05', 5],
    ['0', 0],
    ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %j', (text, value) => {
    expect(parsePounds(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['£', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['1,234 567', 'not-a-number'],
    ['1,2345', 'not-a-number'],
    ['1.', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['-12', 'negative'],
    ['(12)', 'negative'],
    ['1.234', 'too-many-decimals'],
    ['90,071,992,547,409.92', 'too-large'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parsePounds(text)).toEqual({ ok: false, reason });
  });

  it.each(['-£12', '£-12', '\u2212£12', '(12.00)', '(£12)', '- 12'])(
    'reads %j as a credit',
    (text) => {
      expect(parsePounds(text, { allowNegative: true })).toEqual({ ok: true, value: -1200 });
    },
  );

  it('refuses two signs', () => {
    for (const text of ['(-12)', '-£-12'])
      expect(parsePounds(text, { allowNegative: true })).toEqual({
        ok: false,
        reason: 'not-a-number',
      });
  });
});

describe('formatPounds', () => {
  it.each([
    [39_949_600, '£399,496'],
    [123_456, '£1,234.56'],
    [-1200, '\u2212£12'],
    [5, '£0.05'],
    [0, '£0'],
    [100_000_000_000, '£1,000,000,000'],
  ])('shows %p pence as %s', (amount, text) => {
    expect(formatPounds(pence(amount))).toBe(text);
  });

  it('shows pence always where a column needs them', () => {
    expect(formatPounds(pence(120_000), { pence: 'always' })).toBe('£1,200.00');
  });

  it('rounds half away from zero where pence are never shown', () => {
    expect(formatPounds(pence(150), { pence: 'never' })).toBe('£2');
    expect(formatPounds(pence(-149), { pence: 'never' })).toBe('\u2212£1');
    expect(formatPounds(pence(-49), { pence: 'never' })).toBe('£0');
  });

  it('writes every amount so that it is read back the same', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parsePounds(formatPounds(pence(value)), { allowNegative: true })).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });
});
