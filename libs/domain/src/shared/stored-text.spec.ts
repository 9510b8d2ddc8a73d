import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { bankDetailsInText, characterFault, storedText } from './index.js';

describe('a text as it is stored', () => {
  it.each([
    ['O\u0300igridh', '\u00d2igridh'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['\u1100\u1161', '\uac00'],
    ['tab\tand line\nstay', 'tab\tand line\nstay'],
  ])('of %j is %j', (given, kept) => {
    expect(storedText(given)).toBe(kept);
    expect(storedText(kept)).toBe(kept);
  });

  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u000bb', 'U+000B'],
    ['a\u001bb', 'U+001B'],
    ['a\u007fb', 'U+007F'],
    ['a\u0085b', 'U+0085'],
    ['a\u061cb', 'U+061C'],
    ['a\u200eb', 'U+200E'],
    ['a\u202eb', 'U+202E'],
    ['a\u2066b', 'U+2066'],
    ['a\ud800b', 'U+D800'],
    ['a\udc00', 'U+DC00'],
  ])('is never %j, and the fault names the character', (text, code) => {
    expect(characterFault(text)).toContain(code);
  });

  it(
    'has at most 30 accents on one letter, because ordering them takes quadratic time',
    { timeout: 2000 },
    () => {
      const most = `a${'\u0301'.repeat(30)}`;
      expect(characterFault(most)).toBeNull();
      expect(storedText(most)).toBe(most.normalize('NFC'));
      const mixed = `a${'\u0301\u0316'.repeat(50_000)}`;
      expect(storedText(mixed)).toBe(mixed);
      expect(characterFault(mixed)).toContain('30 accents');
      // accents beyond the first 65,536 characters, and many letters that each have as many as they may
      expect(characterFault(`a${'\u{1d165}\u{1d16d}'.repeat(16)}`)).toContain('30 accents');
      const allowed = `${'a'.padEnd(29, '\u0301\u0316')}\u{1d165}`.repeat(20_000);
      expect(characterFault(allowed)).toBeNull();
    },
  );

  it('has every other character: any script, pairs of surrogates, joiners', () => {
    for (const text of [
      'Fèis\t\n',
      'שלום',
      'مرحبا',
      'नमस्ते',
      '漢字',
      '👩‍👩‍👧',
      'a\u200cb',
      '\ufb01',
      '→',
    ])
      expect(characterFault(text)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const visible = text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
        return characterFault(visible) === null;
      }),
    );
  });
});

describe('bank details in a free text', () => {
  it.each([
    '80-22-60 12345678',
    'Sort code 80-22-60, account number 12345678',
    'sort code: 802260 account: 12345678',
    'sort code 80 22 60 and account no. 1234 5678',
    'Account 12345678 (sort code 80-22-60)',
    'Our account number is 12345678 at the Bank of Somewhere, 80-22-60',
    'pay to 80\u201122\u201160 / 12345678 please',
    '12345678, 80-22-60',
    `80-22-60${' '.repeat(400)}12345678`,
    '80-22-60 and 12345678',
    '80-22-60, and: 12345678',
    'sort code 08-01-26 account 12345678',
    'GB82 WEST 1234 5698 7654 32',
    'IBAN: GB82WEST12345698765432.',
    'gb82-west-1234-5698-7654-32',
    'GB82.WEST.1234.5698.7654.32',
    'GB 82\u00a0WEST\u202f1234\u20135698\n7654 32',
    'gb82west12345698765432',
    'de89 3704 0044 0532 0130 00',
    'IE29AIBK93115212345678',
  ])('are found in %j', (text) => {
    expect(bankDetailsInText(text)).toContain('Bank details');
  });

  it.each([
    '0131 496 0123',
    'Call 01698 230000 or 07700 900123',
    '+44 20 7946 0018',
    '00 44 20 79460018',
    'Charity SC012345, company SC123456',
    'charity SC454110 and SC211149 of 94679857 on 0000000',
    'Registered charity 1234567, company 01234567',
    'On 12-03-26 we sent invoice 12345678',
    '12345678 12-03-26',
    '2026-11-30 and 20261130',
    'GB82 WEST 1234 5698 7654 33 has wrong check digits',
    'sort code on file, account number to follow',
    'Sorted by code 802260',
    'The account of 2026-27 closed at £12345678',
    'No12 people came to the group that met in the hall',
    'S12000050 S12000026',
    'CFF-A-2026-0007',
    '£399,496.00 in 12 instalments of 33,291.33',
  ])('are not found in %j', (text) => {
    expect(bankDetailsInText(text)).toBeNull();
  });

  it.each([
    ['spaces', `80-22-60${' '.repeat(40_000)}`],
    ['sort codes and spaces', `80-22-60${' '.repeat(60)}`.repeat(300)],
    ['accounts', '12345678 '.repeat(2_222)],
    ['digits', '1'.repeat(20_000)],
    ['beginnings of an IBAN', 'GB82 '.repeat(4_000)],
    ['the words for a sort code', 'sort code '.repeat(2_000)],
  ])(
    'are looked for in a long text without keeping others waiting: %s',
    { timeout: 250 },
    (_name, text) => {
      expect(bankDetailsInText(text)).toBeNull();
    },
  );

  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const grouped = (...lengths: number[]) =>
    fc
      .tuple(...lengths.map(digits))
      .chain((parts) => fc.constantFrom(' ', '-', '').map((separator) => parts.join(separator)));
  const words = fc
    .array(
      fc.constantFrom('Call', 'us', 'on', 'account', 'of', 'the', 'code', 'charity', 'bank', 'and'),
    )
    .map((list) => list.join(' '));

  it('are never a telephone number', () => {
    const national = fc.oneof(grouped(4, 6), grouped(4, 3, 3), grouped(3, 4, 4), grouped(2, 4, 4));
    const phone = fc
      .tuple(fc.constantFrom('0', '+44 ', '+44', '0044 '), national)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, phone, words, phone, (a, one, b, two) => {
        expect(bankDetailsInText(`${a} ${one} ${b} ${two}`)).toBeNull();
      }),
    );
  });

  it('are never a number of a charity or company, a date or an amount', () => {
    const number = fc.oneof(
      digits(6).map((d) => `SC${d}`),
      digits(7),
      digits(8),
      fc
        .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2099-12-31') })
        .map((d) => d.toISOString().slice(0, 10)),
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => `£${n.toLocaleString('en-GB')}.00`),
      fc
        .tuple(
          fc.integer({ min: 10, max: 28 }),
          fc.integer({ min: 10, max: 12 }),
          fc.integer({ min: 10, max: 99 }),
        )
        .map((d) => d.join('-')),
    );
    const plain = fc.constantFrom('charity', 'company', 'on', 'of', 'and', 'number', 'invoice');
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, number), { maxLength: 5 }), (parts) => {
        expect(bankDetailsInText(parts.flat().join(' '))).toBeNull();
      }),
    );
  });

  it('are found whatever the sort code and the account number are', () => {
    const code = fc
      .tuple(
        fc.integer({ min: 10, max: 99 }),
        fc.integer({ min: 13, max: 99 }),
        fc.integer({ min: 10, max: 99 }),
      )
      .map((c) => c.join('-'));
    fc.assert(
      fc.property(
        words,
        code,
        fc.constantFrom(' ', ', ', ' / ', '\n'),
        digits(8),
        (before, sort, gap, account) => {
          expect(bankDetailsInText(`${before} ${sort}${gap}${account}`)).not.toBeNull();
        },
      ),
    );
  });
});
