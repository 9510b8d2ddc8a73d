import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, addMonths, comparePlainDates, daysBetween, isPlainDate } from './index.js';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plain dates', () => {
  it.each(['2024-02-29', '2026-11-21', '2000-02-29'])('takes %s for a date', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '21/11/2026',
    '0000-01-01',
    '2026-11-21T00:00:00Z',
    '',
    20261121,
    null,
  ])('does not take %p for a date', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });

  it('steps over the leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('counts a day as a day where the clocks change', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-30', '2026-11-21')).toBe(-9);
  });

  it('refuses to count from what is not a date', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2023-02-01', 'soon')).toThrow(RangeError);
  });

  it('adds as many days as lie between two dates', () => {
    fc.assert(fc.property(dates, dates, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });

  it('orders dates as the days between them do', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => Math.sign(daysBetween(b, a)) === comparePlainDates(a, b)),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, then) => {
    expect(addMonths(date, months)).toBe(then);
  });
});
