import { BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { describe, expect, it } from '@jest/globals';
import {
  accountFigure,
  accountLabel,
  budgetLineName,
  overProgrammingSentence,
  purposeWords,
} from './budgets-labels.js';

const LINE = {
  allocatedPence: 100,
  availablePence: 40,
  reservedPence: 30,
  committedPence: 20,
  paidPence: 10,
};

describe('the figures of a budget line', () => {
  it('are each named and found by their account; what its funding gave is what is allocated', () => {
    const figures = BUDGET_ACCOUNTS.map((account) => [
      accountLabel(account),
      accountFigure(LINE, account),
    ]);
    expect(figures).toEqual([
      ['Allocated', 100],
      ['Available', 40],
      ['Reserved', 30],
      ['Committed', 20],
      ['Paid', 10],
    ]);
  });

  it('say what the money is for', () => {
    expect(purposeWords({ budgetType: 'resource', ringFenced: false })).toBe('Resource money.');
    expect(purposeWords({ budgetType: 'capital', ringFenced: true })).toBe(
      'Capital money, ring-fenced for one purpose.',
    );
  });

  it('say how far a line is over-programmed only where it is', () => {
    const line = { overProgrammingBasisPoints: 250, overProgrammingPence: 7_500_000 };
    expect(overProgrammingSentence(line)).toBe(
      'Over-programming of 2.5% is recorded: awards may go £75,000 beyond what is allocated.',
    );
    const none = { overProgrammingBasisPoints: 0, overProgrammingPence: 0 };
    expect(overProgrammingSentence(none)).toBe('');
  });

  it('name the pot of a line only where it is ring-fenced', () => {
    expect(budgetLineName({ financialYear: '2026-27', pot: 'main' })).toBe('2026-27');
    expect(budgetLineName({ financialYear: '2026-27', pot: 'Capital' })).toBe('2026-27, Capital');
  });
});
