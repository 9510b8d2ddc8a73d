import { describe, expect, it } from 'vitest';
import { budgetHeadline, monthShort } from './budget-headline.js';

describe('the headline of a budget month by month', () => {
  it('says with numbers where the money was at the end of the last month', () => {
    const month = {
      month: '2026-10',
      allocatedPence: 300_000_000,
      availablePence: 100_000_000,
      lapsedPence: 0,
      reservedPence: 50_000_000,
      committedPence: 100_000_000,
      paidPence: 50_000_000,
      illustrative: false,
    };
    expect(budgetHeadline('2026-27', [month])).toBe(
      'By the end of October 2026, £2,000,000 of the £3,000,000 allocated in 2026-27 was reserved, committed or paid; £1,000,000 was available.',
    );
  });

  it('says that what was left of a closed year has lapsed, and that nothing of it is available (lapsed)', () => {
    const month = {
      month: '2026-03',
      allocatedPence: 300_000_000,
      availablePence: 0,
      lapsedPence: 100_000_000,
      reservedPence: 0,
      committedPence: 0,
      paidPence: 200_000_000,
      illustrative: false,
    };
    const said = budgetHeadline('2025-26', [month]);
    expect(said).toContain('£1,000,000 lapsed when the year was closed');
    expect(said).not.toContain('available');
  });

  it('says when nothing has happened', () => {
    expect(budgetHeadline('2026-27', [])).toBe('No money has moved in the 2026-27 budget yet.');
  });

  it('shortens a month for an axis', () => {
    expect(monthShort('2026-10')).toBe('Oct 26');
  });
});
