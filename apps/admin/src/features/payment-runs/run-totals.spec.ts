import { describe, expect, it } from 'vitest';
import { paymentsText, totalOf, totalsByFund } from './run-totals.js';

const payment = (fundCode: string, amountPence: number) => ({
  fundCode,
  fundName: `Fund ${fundCode}`,
  amountPence,
});

describe('the totals of a run', () => {
  it('add up fund by fund to the whole', () => {
    const payments = [payment('PDI', 1), payment('CFF', 200), payment('PDI', 30)];
    expect(totalsByFund(payments)).toEqual([
      { fundCode: 'CFF', fundName: 'Fund CFF', count: 1, totalPence: 200 },
      { fundCode: 'PDI', fundName: 'Fund PDI', count: 2, totalPence: 31 },
    ]);
    expect(totalOf(payments)).toBe(231);
  });

  it('are nothing for no payments', () => {
    expect(totalsByFund([])).toEqual([]);
    expect(totalOf([])).toBe(0);
  });

  it('are counted in words', () => {
    expect([paymentsText(1), paymentsText(2)]).toEqual(['1 payment', '2 payments']);
  });
});
