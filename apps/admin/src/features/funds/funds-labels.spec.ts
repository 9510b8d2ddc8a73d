import { describe, expect, it } from '@jest/globals';
import { recoveredWords } from './funds-labels.js';

const summary = (paidOfBudget: number, paidOfPayments: number) => ({
  budget: {
    allocatedPence: 0,
    availablePence: 0,
    reservedPence: 0,
    committedPence: 0,
    paidPence: paidOfBudget,
  },
  payments: { sentCount: 0, sentPence: 0, paidCount: 64, paidPence: paidOfPayments },
});

describe('what is paid of a fund', () => {
  it('says what came back of it, which the budget leaves out (money)', () => {
    expect(recoveredWords(summary(872_293_900, 872_705_900))).toBe(', less £4,120 recovered');
  });

  it('says nothing more where nothing came back', () => {
    expect(recoveredWords(summary(872_705_900, 872_705_900))).toBe('');
  });
});
