import { describe, expect, it } from '@jest/globals';
import { dayOfYear, isWeekend, weekdayFrom } from './index.js';

describe('days on which banks process payments', () => {
  it('leaves Saturdays and Sundays out', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(weekdayFrom('2026-11-20')).toBe('2026-11-20');
    expect(weekdayFrom('2026-11-21')).toBe('2026-11-23');
    expect(weekdayFrom('2026-11-22')).toBe('2026-11-23');
  });

  it('counts the days of a year from 1, leap years included', () => {
    expect(dayOfYear('2026-01-01')).toBe(1);
    expect(dayOfYear('2026-12-31')).toBe(365);
    expect(dayOfYear('2028-12-31')).toBe(366);
  });
});
