import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  compareFinancialYears,
  financialYearEnd,
  financialYearOf,
  formatFinancialYear,
  isFinancialYearText,
  parseFinancialYear,
  readFinancialYear,
} from './index.js';

const years = fc.integer({ min: 1900, max: 2198 });

describe('financial years', () => {
  it.each([
    '2023-24',
    '2023/24',
    '2023-2024',
    '2023/2024',
    '2023\u201324',
    '2023\u201124',
    ' 2023-24 ',
  ])('reads %j as the year that starts on 1 April 2023', (text) => {
    expect(parseFinancialYear(text)).toBe(2023);
  });

  it.each(['2023-25', '2023-23', '2023', '23-24', '2023-3024', '2023 24', '2023-024', '', 'next'])(
    'refuses %j',
    (text) => {
      expect(parseFinancialYear(text)).toBeNull();
    },
  );

  it('is read from a text that was checked, and from no other', () => {
    expect(readFinancialYear('2023-24')).toBe(2023);
    expect(() => readFinancialYear('2023-25')).toThrow(RangeError);
  });

  it('crosses the century', () => {
    expect(formatFinancialYear(1999)).toBe('1999-00');
    expect(parseFinancialYear('1999-00')).toBe(1999);
  });

  it('takes only its own spelling in the API', () => {
    expect(isFinancialYearText('2023-24')).toBe(true);
    expect(['2023/24', '2023-2024', ' 2023-24', '2023-25', 2023].some(isFinancialYearText)).toBe(
      false,
    );
  });

  it('begins on 1 April', () => {
    expect(financialYearOf('2024-03-31')).toBe(2023);
    expect(financialYearOf('2024-04-01')).toBe(2024);
    expect(financialYearOf('2024-12-31')).toBe(2024);
  });

  it('reads back every year it writes', () => {
    fc.assert(fc.property(years, (year) => parseFinancialYear(formatFinancialYear(year)) === year));
  });

  it('holds its last day, and the next day begins the next year', () => {
    fc.assert(
      fc.property(years, (year) => {
        expect(financialYearOf(financialYearEnd(year))).toBe(year);
        expect(addDays(financialYearEnd(year), 1)).toBe(`${year + 1}-04-01`);
      }),
    );
  });

  it('orders years by their start', () => {
    expect([2025, 2023, 2024].sort(compareFinancialYears)).toEqual([2023, 2024, 2025]);
  });
});
