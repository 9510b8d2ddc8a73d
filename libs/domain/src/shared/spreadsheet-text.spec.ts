import { describe, expect, it } from 'vitest';
import { inertText } from './index.js';

describe('the text of a cell', () => {
  it.each([...'=+-@'])('is not run as a formula that begins with %s', (sign) => {
    expect(inertText(`${sign}1+1`)).toBe(`'${sign}1+1`);
  });

  it.each([
    ...['\u{ff1d}', '\u{fe66}', '\u{207c}', '\u{208c}', '\u{a78a}', '\u{1f7f0}'],
    ...['\u{ff0b}', '\u{fe62}', '\u{207a}', '\u{208a}', '\u{2795}'],
    ...[
      '\u{ff0d}',
      '\u{fe63}',
      '\u{207b}',
      '\u{208b}',
      '\u{2212}',
      '\u{2010}',
      '\u{2013}',
      '\u{2796}',
    ],
    ...['\u{ff20}', '\u{fe6b}'],
  ])('is not run as one that begins with the look-alike %s', (sign) => {
    expect(inertText(`${sign}cmd`)).toBe(`'${sign}cmd`);
  });

  it.each(['\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\u3000', '\ufeff', '\u2028'])(
    'is not run as one behind white space or what nobody sees (%j)',
    (space) => {
      expect(inertText(`${space}=1+1`)).toBe(`'${space}=1+1`);
    },
  );

  it('stays a number where it is one, and text where nothing runs', () => {
    for (const text of ['-5', '-5.25', '12', 'a=b', "Men's shed", '£5', ''])
      expect(inertText(text)).toBe(text);
  });

  it('has no number with more than digits behind the sign', () => {
    for (const text of ['-5+1', '-5e3', '+5', '-', '-5.', '-٥'])
      expect(inertText(text)).toBe(`'${text}`);
  });
});
