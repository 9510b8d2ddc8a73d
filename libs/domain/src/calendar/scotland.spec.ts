import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatTime, todayInScotland } from './index.js';

describe('the clock in Scotland', () => {
  it('is an hour ahead of UTC in summer, so the day turns earlier', () => {
    expect(todayInScotland(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(todayInScotland(new Date('2026-11-30T23:30:00Z'))).toBe('2026-11-30');
  });

  it('writes dates and instants as people read them', () => {
    expect(formatDate('2026-11-30')).toBe('30 November 2026');
    expect(formatDate('2026-01-05')).toBe('5 January 2026');
    expect(formatInstant('2026-11-21T14:02:00Z')).toBe('21 November 2026, 14:02');
    expect(formatInstant('2026-07-01T23:05:00Z')).toBe('2 July 2026, 00:05');
    expect(formatTime('2026-07-01T09:05:00Z')).toBe('10:05');
  });
});
