import { describe, expect, it } from 'vitest';
import { awardDatesOf } from './award-dates.js';

describe('the dates of an award', () => {
  it('run from 1 April of its first year to 31 March of its last, in whatever order the years come', () => {
    const years = [{ financialYear: 2025 }, { financialYear: 2023 }, { financialYear: 2024 }];
    expect(awardDatesOf(years)).toEqual({ startsOn: '2023-04-01', endsOn: '2026-03-31' });
  });

  it('are not known where it has no years', () => {
    expect(awardDatesOf([])).toEqual({ startsOn: null, endsOn: null });
  });
});
