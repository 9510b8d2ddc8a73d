import { describe, expect, it } from 'vitest';
import { scheduleTotal } from './schedule-sums.js';

const YEAR = { financialYear: '2026-27', amountPence: 10_000, plannedPence: 4_000 };

describe('the total of a schedule', () => {
  it('says what is not planned yet', () => {
    expect(scheduleTotal(YEAR)).toEqual({
      equal: false,
      sentence: '2026-27: £40 of £100 is in instalments, £60 is not planned yet.',
    });
  });

  it('follows the instalment that is being typed', () => {
    expect(scheduleTotal(YEAR, 6_000)).toEqual({
      equal: true,
      sentence: '2026-27: £100 of £100 is in instalments.',
    });
  });

  it('says by how much the instalments are more than the award gives', () => {
    expect(scheduleTotal(YEAR, 6_001).sentence).toBe(
      '2026-27: £100.01 of £100 is in instalments, £0.01 more than the award gives in that year.',
    );
  });
});
