import { describe, expect, it } from 'vitest';
import { virementEffect } from './virement-effect.js';

describe('the effect of a virement', () => {
  const from = { name: 'CFF 2026-27', availablePence: 100_000 };
  const to = { name: 'PDI 2026-27', availablePence: 5_000 };

  it('says what both budgets have and would have', () => {
    expect(virementEffect(from, to, 25_050)).toEqual([
      { key: 'from', heading: 'From', name: 'CFF 2026-27', now: '£1,000', after: '£749.50' },
      { key: 'to', heading: 'To', name: 'PDI 2026-27', now: '£50', after: '£300.50' },
    ]);
  });

  it('shows what would be missing as less than nothing', () => {
    expect(virementEffect(from, to, 100_001)[0]?.after).toBe('−£0.01');
  });

  it('does not throw at the largest amount', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(virementEffect(from, { ...to, availablePence: most }, most)).toHaveLength(2);
  });
});
