import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentFinancialYear, financialYearsAround } from './financial-years.js';
import { followServer, presentMoment, today } from './present.js';

describe('the present moment', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is taken from the server, whatever the clock of the browser says, and runs on', () => {
    followServer('2026-11-30T10:30:00.000Z');
    expect(today()).toBe('2026-11-30');
    vi.advanceTimersByTime(14 * 3_600_000);
    expect(presentMoment()).toEqual(new Date('2026-12-01T00:30:00Z'));
    expect(today()).toBe('2026-12-01');
  });

  it('gives the financial years on its two sides: 31 March and 1 April', () => {
    followServer('2027-03-31T22:59:00.000Z');
    expect(currentFinancialYear()).toBe('2026-27');
    followServer('2027-03-31T23:01:00.000Z');
    expect(currentFinancialYear()).toBe('2027-28');
    // the present year first, then those to come, then past ones
    expect(financialYearsAround(2, 1)).toEqual(['2027-28', '2028-29', '2026-27', '2025-26']);
  });
});
