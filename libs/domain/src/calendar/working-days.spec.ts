import { describe, expect, it } from 'vitest';
import { dayOfYear, isWeekend, isWorkingDay, workingDayFrom, workingDaysBefore } from './index.js';

describe('days on which banks process payments', () => {
  it('leaves Saturdays and Sundays out', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('leaves bank holidays out, and steps over several in a row', () => {
    const holidays = ['2026-12-25', '2026-12-28'];
    expect(isWorkingDay('2026-12-25', holidays)).toBe(false);
    expect(isWorkingDay('2026-12-24', holidays)).toBe(true);
    expect(workingDayFrom('2026-12-25', holidays)).toBe('2026-12-29');
    expect(workingDayFrom('2026-11-21', [])).toBe('2026-11-23');
    expect(workingDaysBefore('2026-12-30', 1, holidays)).toBe('2026-12-29');
    expect(workingDaysBefore('2026-12-29', 1, holidays)).toBe('2026-12-24');
    expect(workingDaysBefore('2026-12-29', 2, holidays)).toBe('2026-12-23');
  });

  it('counts the days of a year from 1, leap years included', () => {
    expect(dayOfYear('2026-01-01')).toBe(1);
    expect(dayOfYear('2026-12-31')).toBe(365);
    expect(dayOfYear('2028-12-31')).toBe(366);
  });
});
