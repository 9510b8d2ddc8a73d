import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatPounds, pence } from '../money/index.js';
import {
  ledgerFingerprintText,
  ledgerLikenessText,
  ledgerProfile,
  LEDGER_PROFILES,
  normaliseReference,
  occurrences,
  readLedgerRow,
  recogniseProfile,
  type LedgerEntry,
} from './index.js';

const [oxford, almoner] = LEDGER_PROFILES;
const oxfordRow = (change: Partial<Record<number, string>> = {}) =>
  [
    'OCC',
    'General Fund',
    'C.I.T.Awaiting Payment',
    'Z970590',
    '16/01/2018',
    '46296394 - 1',
    '2745.94',
    'Revenue',
    '20016580',
    'HMRC',
  ].map((cell, index) => change[index] ?? cell);
const columns = (cells: string[], profile: (typeof LEDGER_PROFILES)[number] = almoner) => {
  const row = readLedgerRow(profile, cells);
  return row.ok ? [] : row.errors.map((error) => error.column);
};

describe('recognising a ledger file', () => {
  it('knows each profile by its headings, in any case and with empty columns after them', () => {
    for (const profile of LEDGER_PROFILES) {
      expect(recogniseProfile(profile.headings)?.key).toBe(profile.key);
      const shouted = profile.headings.map((heading) => ` ${heading.toUpperCase()} `);
      expect(recogniseProfile([...shouted, '', ''])?.key).toBe(profile.key);
      expect(ledgerProfile(profile.key)).toBe(profile);
    }
  });

  it('sees past the mark that spreadsheets put before the first heading', () => {
    expect(recogniseProfile(['\uFEFFDate', 'Amount', 'Reference', 'Payee'])?.key).toBe('almoner');
  });

  it('knows no other headings', () => {
    expect(recogniseProfile(['Date', 'Amount', 'Payee', 'Reference'])).toBeNull();
    expect(recogniseProfile(['Date', 'Amount', 'Reference'])).toBeNull();
    expect(recogniseProfile([])).toBeNull();
    expect(ledgerProfile('other')).toBeNull();
  });
});

describe('reading a row', () => {
  it('reads the real headings of a council', () => {
    expect(readLedgerRow(oxford, oxfordRow())).toEqual({
      ok: true,
      line: { date: '2018-01-16', amountPence: 274_594, reference: '46296394 - 1', payee: 'HMRC' },
    });
  });

  it.each([
    ['1,234.50', 123_450],
    ['£12', 1200],
    ['-12.00', -1200],
    ['(12.00)', -1200],
  ])('reads the amount %s', (text, amountPence) => {
    expect(readLedgerRow(oxford, oxfordRow({ 6: text }))).toMatchObject({ line: { amountPence } });
  });

  it('reads both spellings of a date in its own profile', () => {
    for (const date of ['2026-11-21', '21/11/2026'])
      expect(readLedgerRow(almoner, [date, '1', 'R', 'P'])).toMatchObject({
        line: { date: '2026-11-21' },
      });
    expect(columns(oxfordRow({ 4: '2018-01-16' }), oxford)).toEqual(['Paid Date']);
  });

  it('never takes the month for the day', () => {
    expect(readLedgerRow(almoner, ['03/04/2026', '1', 'R', 'P'])).toMatchObject({
      line: { date: '2026-04-03' },
    });
    expect(columns(['04/13/2026', '1', 'R', 'P'])).toEqual(['Date']);
  });

  it('says all that is wrong with a row at once, by column', () => {
    expect(columns(['30/02/2026', 'twelve', 'R\0', 'P'.repeat(201)])).toEqual([
      'Date',
      'Amount',
      'Reference',
      'Payee',
    ]);
    expect(columns(['', '', 'R', 'P'])).toEqual(['Date', 'Amount']);
  });

  it('refuses half a character, which cannot be stored', () => {
    expect(columns(['2026-11-21', '1', 'R', '\ud800'])).toEqual(['Payee']);
  });

  it('refuses a row that is too short or too long, empty cells at the end apart', () => {
    expect(readLedgerRow(almoner, ['2026-11-21', '1', 'R'])).toMatchObject({
      errors: [{ column: 'Date', detail: 'The row has 3 cells, not 4' }],
    });
    expect(readLedgerRow(almoner, ['2026-11-21', '1', 'R', 'P', 'more'])).toMatchObject({
      errors: [{ column: 'Date', detail: 'The row has 5 cells, not 4' }],
    });
    expect(readLedgerRow(almoner, ['2026-11-21', '1', 'R', 'P', ' ']).ok).toBe(true);
  });

  it('reads back every amount it is given', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amountPence) => {
        const text = formatPounds(pence(amountPence));
        expect(readLedgerRow(almoner, ['2026-11-21', text, 'R', 'P'])).toMatchObject({
          line: { amountPence },
        });
      }),
    );
  });

  it('never throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (cells) => {
        expect(() => readLedgerRow(almoner, cells)).not.toThrow();
      }),
    );
  });
});

describe('the identity of a line', () => {
  const line: LedgerEntry = {
    date: '2026-11-21',
    amountPence: pence(100),
    reference: 'ALM000000123',
    payee: 'Circle',
  };

  it('differs where any field differs, and between profiles', () => {
    const others: LedgerEntry[] = [
      { ...line, date: '2026-11-22' },
      { ...line, amountPence: pence(101) },
      { ...line, reference: 'ALM000000124' },
      { ...line, payee: 'Circle Scotland' },
    ];
    const texts = others.map((other) => ledgerFingerprintText(almoner, other));
    texts.push(ledgerFingerprintText(almoner, line), ledgerFingerprintText(oxford, line));
    expect(new Set(texts).size).toBe(6);
  });

  it('cannot be confused by moving text between fields', () => {
    const moved = { ...line, reference: 'ALM000000123","C', payee: 'ircle' };
    expect(ledgerFingerprintText(almoner, moved)).not.toBe(ledgerFingerprintText(almoner, line));
  });

  it('tells two identical rows of one file apart by their occurrence', () => {
    expect(occurrences(['a', 'b', 'a', 'a'])).toEqual([1, 1, 2, 3]);
  });

  it('is alike for the same amount and reference, and by day and payee where there is none', () => {
    const alike = { ...line, date: '2026-11-25', reference: 'alm 000000123' };
    expect(ledgerLikenessText(alike)).toBe(ledgerLikenessText(line));
    const bare = { ...line, reference: ' - ' };
    expect(ledgerLikenessText({ ...bare, payee: 'CIRCLE' })).toBe(ledgerLikenessText(bare));
    expect(ledgerLikenessText({ ...bare, date: '2026-11-25' })).not.toBe(ledgerLikenessText(bare));
  });

  it('compares references by their letters and digits', () => {
    expect(normaliseReference(' alm-000 000/123 ')).toBe('ALM000000123');
  });
});
